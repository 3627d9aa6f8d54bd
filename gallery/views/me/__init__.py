"""What members keep for themselves: favourites, lightboxes, parcels, requests."""
