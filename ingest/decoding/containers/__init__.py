"""Write picture files anew: the pixels as they are, of the rest only what is named here."""
