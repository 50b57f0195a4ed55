"""Schedules, guidance and samplers: a sampler is a plain function, guidance a wrapper around the denoiser."""
