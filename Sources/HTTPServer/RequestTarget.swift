/// The path and the query that a request line asks for.
///
/// A client that takes us for a proxy names the host as well: whichever it names, it has reached us.
func requestTarget(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
  guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
    throw .bad("the target is malformed")
  }
  let target = text(bytes)
  if target.hasPrefix("/") { return target }
  let scheme = ["http://", "https://"].first { target.lowercased().hasPrefix($0) }
  guard let scheme else { throw .bad("the target is malformed") }
  let rest = target.dropFirst(scheme.count)
  let authority = rest.prefix { $0 != "/" && $0 != "?" }
  // A name before an @ is no host, and some take what stands behind a backslash for one.
  guard !authority.isEmpty, authority.utf8.allSatisfy({ authorityBytes.contains($0) }) else {
    throw .bad("the target names no host")
  }
  let path = rest.dropFirst(authority.count)
  return path.hasPrefix("/") ? String(path) : "/" + path
}

private let authorityBytes = Set(
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~%[]:".utf8
)
