import HTTPServer

/// Where webhooks are to go, taken apart.
struct WebhookAddress: Equatable {
  let isSecure: Bool
  let target: OutgoingPost.Target

  /// `http://host:port/path`; `nil` for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[1].isEmpty, ["http:", "https:"].contains(parts[0].lowercased())
    else { return nil }
    isSecure = parts[0].lowercased() == "https:"
    let authority = parts[2].split(separator: ":", omittingEmptySubsequences: false)
    guard let host = authority.first, !host.isEmpty, authority.count <= 2 else { return nil }
    guard let port = authority.count == 2 ? UInt16(authority[1]) : isSecure ? 443 : 80 else {
      return nil
    }
    let path = "/" + (parts.count == 4 ? parts[3].prefix { $0 != "#" } : "")
    // Whatever could begin a line of its own would be a header of somebody else's.
    guard path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), host.utf8.allSatisfy({ $0 > 0x20 })
    else { return nil }
    target = OutgoingPost.Target(host: String(host), port: port, path: path)
  }

  /// Whether it can be reached without looking up a name and without TLS.
  var isPlain: Bool {
    let isInDigits = target.host.utf8.allSatisfy {
      $0 == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return !isSecure && (isInDigits || target.host == "localhost")
  }
}
