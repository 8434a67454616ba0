import Digest

/// How far the journal goes, in two records that are never written at the same time.
///
/// A database whose end is cut off opens without a word. The first record is what is about to be
/// committed, the second what was: whichever instant the power fails at, the end of the journal is
/// one of them.
struct JournalHead {
  /// The end of a chain: its last entry and what that entry's digest is.
  struct Tip: Equatable {
    var number: Int64
    var digest: [UInt8]
  }

  private let file: any HeadFile
  private let crypto: Crypto

  /// A disk writes so many bytes whole or not at all.
  private static let sector = 512
  private static let mark = Array("kiradeck head 1\n".utf8)
  static let size = sector * 2

  init(_ file: any HeadFile, _ crypto: Crypto) {
    self.file = file
    self.crypto = crypto
  }

  /// No other process writes to the journal while `body` runs.
  func alone<Value>(
    _ body: () throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    do throws(StoreError) {
      try file.lock()
    } catch {
      throw JournalError(error)
    }
    defer { file.unlock() }
    return try body()
  }

  func intend(_ tip: Tip) throws(StoreError) { try write(tip, at: 0) }
  func commit(_ tip: Tip) throws(StoreError) { try write(tip, at: Self.sector) }

  /// What another process wrote and did not live to sync is read like the rest, and a loss of power
  /// would take it away beside the next record.
  func settle() throws(StoreError) { try file.sync() }

  /// What the end of the journal may be; none where no journal was ever written.
  func tips() throws(StoreError) -> (intended: Tip?, committed: Tip?) {
    let bytes = try file.read()
    return (tip(in: bytes, at: 0), tip(in: bytes, at: Self.sector))
  }

  private func write(_ tip: Tip, at offset: Int) throws(StoreError) {
    var record = content(of: tip)
    record += crypto.sha256(of: record)
    record += [UInt8](repeating: 0, count: Self.sector - record.count)
    try file.write(record, at: offset)
    try file.sync()
  }

  private func content(of tip: Tip) -> [UInt8] {
    Self.mark + withUnsafeBytes(of: tip.number.bigEndian) { Array($0) } + tip.digest
  }

  private func tip(in bytes: [UInt8], at offset: Int) -> Tip? {
    let length = Self.mark.count + 8 + 32
    guard bytes.count >= offset + length + 32 else { return nil }
    let content = Array(bytes[offset..<offset + length])
    let sum = Array(bytes[(offset + length)..<(offset + length + 32)])
    guard content.starts(with: Self.mark), crypto.sha256(of: content) == sum else { return nil }
    let number = content[Self.mark.count..<Self.mark.count + 8]
      .reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
    return Tip(number: Int64(bitPattern: number), digest: Array(content.suffix(32)))
  }
}
