"""What can be adjusted in a picture, as typed values and the sentences for them; `editors.adjust` carries them out."""
