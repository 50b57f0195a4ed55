"""A study with people: what is asked, who is asked what, the answers, and what they say."""
