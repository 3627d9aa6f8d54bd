"""Uploads: a new batch, the tus protocol, batches and how they get on."""
