"""The web app: draws a session and passes what the user does on to it. No tensors here."""
