"""Networks that pictures are measured with, beside CLIP; each stands behind a seam of `core.features`."""
