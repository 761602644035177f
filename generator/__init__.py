"""The explainer: news articles and curated YAML in, evidenced Markdown pages out."""
