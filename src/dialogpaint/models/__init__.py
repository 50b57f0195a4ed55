"""Networks and checkpoints: the only room that imports diffusers and transformers. safetensors only, never pickle."""
