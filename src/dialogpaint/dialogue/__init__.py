"""Understanding what the user wants: dialogue back-ends, each a `core.conversation.DialogueModel`."""
