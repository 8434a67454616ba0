import Testing

/// The real program in a real terminal, one test at a time: each has processes of its own.
@Suite(.serialized) enum EndToEnd {}
