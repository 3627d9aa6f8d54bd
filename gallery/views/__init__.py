"""The public pages: small functions that fetch what the reader may see and show it."""
