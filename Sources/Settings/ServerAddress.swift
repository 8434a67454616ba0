/// Where Kira is reached: checked once, so that a slip cannot send a secret to a stranger.
package struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// Without a slash at its end, so that a path can be appended.
  package let text: String
  package let isLoopback: Bool
  /// Kira's sandbox is a part of the path.
  package let leadsToSandbox: Bool

  package var description: String { text }

  init(_ text: String) throws(Misfit) {
    guard text.utf8.allSatisfy(Self.plain.contains) else {
      throw Misfit(words: "must be a plain address such as https://host/path")
    }
    let (scheme, rest) = try Self.split(text)
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let host = try Self.host(of: parts[0])
    let path = parts.dropFirst().last == "" ? parts.dropFirst().dropLast() : parts.dropFirst()
    guard !path.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw Misfit(words: "has a path with an empty or dotted part")
    }
    isLoopback = Self.isLoopback(host)
    guard scheme == "https" || isLoopback else {
      throw Misfit(words: "must begin with https://; plain http is for this machine only")
    }
    leadsToSandbox = path.contains("sandbox")
    self.text = "\(scheme)://\(([parts[0]] + path).joined(separator: "/"))"
  }

  /// No `@`, `?`, `#` or `%`: nothing that hides a name, a query or an escape.
  private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    .union("0123456789-._~:/[]".utf8)

  private static func split(_ text: String) throws(Misfit) -> (scheme: String, rest: Substring) {
    for scheme in ["https", "http"] where text.hasPrefix(scheme + "://") {
      return (scheme, text.dropFirst(scheme.count + 3))
    }
    throw Misfit(words: "must begin with https://")
  }

  private static func host(of authority: Substring) throws(Misfit) -> Substring {
    let end = authority.hasPrefix("[") ? authority.firstIndex(of: "]") : nil
    let colon = authority[(end ?? authority.startIndex)...].firstIndex(of: ":")
    let host = authority[..<(colon ?? authority.endIndex)]
    let isPortGood = colon.map { UInt16(authority[$0...].dropFirst()) ?? 0 > 0 } ?? true
    guard !host.isEmpty, isPortGood else {
      throw Misfit(words: "has no usable host and port")
    }
    return host
  }

  private static func isLoopback(_ host: Substring) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
