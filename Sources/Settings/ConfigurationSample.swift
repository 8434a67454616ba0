extension Configuration {
  /// A file that explains every setting and sets none: each can be had by taking its # away.
  package static let sample: String =
    """
    # Kiradeck's settings. Take away the # before a line to use it.

    \(entries(settings))
    #[[filters]]

    \(entries(FilterDraft.settings))
    # One table for each account at Kira. Secrets are never written here: name the
    # commands that print them.
    #[profiles.acme]

    \(entries(Profile.settings))
    """

  private static func entries<Target>(_ settings: [Setting<Target>]) -> String {
    settings.compactMap { setting in
      setting.sample.map { sample in
        let meaning = wrapped(setting.meaning).map { "# \($0)\n" }.joined()
        return "\(meaning)#\(setting.key) = \(sample)\n"
      }
    }.joined(separator: "\n")
  }

  /// Lines of at most 78 columns.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let line = lines.last, line.count + word.count < 78 {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
