/// Where a service lives, with a path prefix that joining cannot lose.
///
/// Plain http is accepted for this machine alone: elsewhere the key would travel readable.
package struct ServiceAddress: Equatable, Sendable {
  /// Scheme, authority and prefix, always with a slash at its end.
  package let text: String
  package let isLoopback: Bool
  /// The parts of the prefix: none of them is empty, dotted or escaped, so that no server reads
  /// another path out of it than we do.
  package let segments: [Substring]

  package init(_ text: String) throws(AddressProblem) {
    try self.init(text, mayBeReadable: false)
  }

  /// The address of something that gets no secret of ours: plain http will then do for any machine.
  package init(webhook text: String) throws(AddressProblem) {
    try self.init(text, mayBeReadable: true)
  }

  private init(_ text: String, mayBeReadable: Bool) throws(AddressProblem) {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty else { throw .unreadable }
    let scheme = parts[0].lowercased()
    guard scheme == "https:" || scheme == "http:" else { throw .unreadable }
    guard !parts[2].contains("@") else { throw .carriesCredentials }
    guard let host = Self.host(of: parts[2]) else { throw .unreadable }
    let prefix = parts.count == 4 ? parts[3] : ""
    segments = Self.segments(of: prefix)
    guard segments.allSatisfy(Self.isPlain) else { throw .unreadable }

    isLoopback = Self.isLoopback(host)
    guard scheme == "https:" || isLoopback || mayBeReadable else { throw .plainTextToElsewhere }
    let slash = prefix.isEmpty || prefix.hasSuffix("/") ? "" : "/"
    self.text = "\(scheme)//\(parts[2])/\(prefix)\(slash)"
  }

  /// The whole address of a request: prefix, path and query.
  package func url(of request: HTTPRequest) -> String {
    let query = request.query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
    return text + request.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }

  private static func host(of authority: Substring) -> Substring? {
    let end = authority.lastIndex(of: "]").map(authority.index(after:)) ?? authority.startIndex
    let colon = authority[end...].firstIndex(of: ":") ?? authority.endIndex
    let port = authority[colon...].dropFirst()
    let host = authority[..<colon]
    let isPort = colon == authority.endIndex || UInt16(port).map { $0 > 0 } == true
    return isPort && !host.isEmpty && host.utf8.allSatisfy(isPartOfHost) ? host : nil
  }

  /// The whole host must be one of this machine's: `127.0.0.1.example` is not.
  private static func isLoopback(_ host: Substring) -> Bool {
    if host.lowercased() == "localhost" || host == "[::1]" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }

  private static func isPartOfHost(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-.:[]".utf8.contains(byte)
  }

  private static func segments(of prefix: Substring) -> [Substring] {
    guard !prefix.isEmpty else { return [] }
    let whole = prefix.hasSuffix("/") ? prefix.dropLast() : prefix
    return whole.split(separator: "/", omittingEmptySubsequences: false)
  }

  private static func isPlain(_ segment: Substring) -> Bool {
    !segment.isEmpty && segment != "." && segment != ".."
      && segment.utf8.allSatisfy { isLetterOrDigit($0) || "-._~".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Why an address is not used.
package enum AddressProblem: String, Error {
  case unreadable = "not an address such as https://api.example.com/prefix"
  case carriesCredentials = "an address must not hold a name or a password"
  case plainTextToElsewhere = "plain http is for this machine only; use https"
}
