"""Pages of accounts, where allauth has none or ours differ."""
