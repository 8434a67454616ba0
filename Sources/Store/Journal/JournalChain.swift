import Digest

/// The links between entries: each digest covers everything that is written and the digest before.
struct JournalChain {
  let crypto: Crypto

  /// What the first entry links to.
  func beginning(stage: String, client: String, madeAt: Int64) -> [UInt8] {
    digest(
      of: [.text("kiradeck journal 1"), .text(stage), .text(client), .integer(madeAt)],
      after: []
    )
  }

  func digest(of columns: [StoredValue], after previous: [UInt8]) -> [UInt8] {
    var bytes = previous
    for column in columns { Self.append(column, to: &bytes) }
    return crypto.sha256(of: bytes)
  }

  /// With its kind and its length before it, so that no two rows read the same.
  private static func append(_ value: StoredValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(UInt8(ascii: "n"))
    case .integer(let number): append("i", number.bigEndian, to: &bytes)
    case .text(let text):
      append("t", Int64(text.utf8.count).bigEndian, to: &bytes)
      bytes += text.utf8
    case .bytes(let content):
      append("b", Int64(content.count).bigEndian, to: &bytes)
      bytes += content
    }
  }

  private static func append(_ kind: Unicode.Scalar, _ number: Int64, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: kind))
    withUnsafeBytes(of: number) { bytes += $0 }
  }
}
