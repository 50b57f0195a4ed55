"""The pages that raters of a study see."""
