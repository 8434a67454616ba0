extension Reading<ServerAddress> {
  static let address = Reading<String>.text.map { text throws(Misfit) in try ServerAddress(text) }
}

extension Reading<String> {
  /// Handed to libcurl as it stands, so nothing in it may be a secret.
  static let proxy = Reading<String>.text.map { text throws(Misfit) in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isWhole = parts.count == 3 || (parts.count == 4 && parts[3].isEmpty)
    guard isWhole, ["http:", "https:", "socks5h:"].contains(parts[0]), parts[1].isEmpty,
      !parts[2].isEmpty, !text.contains("@")
    else { throw Misfit(words: "must be an address such as http://host:port, without a password") }
    return text
  }
}

extension Reading<SecretCommand> {
  /// A list is run as it stands, a string by the shell.
  static let command = Reading { value throws(Misfit) in
    var arguments: [String] = []
    switch value.content {
    case .text: arguments = ["/bin/sh", "-c", try Reading<String>.text.read(value)]
    case .array(let items):
      for item in items { arguments.append(try Reading<String>.text.read(item)) }
    default: throw Misfit("a list of strings, or a string", value)
    }
    guard !arguments.isEmpty else { throw Misfit(words: "must not be empty") }
    guard !isSecretInDisguise(value.content) else {
      throw Misfit(words: "only repeats a secret that stands in this file: fetch it from a keyring")
    }
    return SecretCommand(arguments: arguments)
  }

  /// `echo hunter2` keeps the secret where it must not be.
  private static func isSecretInDisguise(_ content: TOMLValue.Content) -> Bool {
    let first: String? =
      switch content {
      case .text(let line): line.split(separator: " ").first.map(String.init)
      case .array(let items): items.first.flatMap { try? Reading<String>.text.read($0) }
      default: nil
      }
    let program = first?.split(separator: "/").last
    return program == "echo" || program == "printf"
  }
}
