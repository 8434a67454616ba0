package import Kira

/// One resource as the server just told it.
package struct Answer: Equatable, Sendable {
  package var record: Record
  /// The JSON it came in, with what is sensitive masked by whoever decoded it: the cache keeps
  /// these bytes as they are.
  package var raw: [UInt8]
  package var source: Seen<Record>.Source
  /// What it can be found by beyond its columns.
  package var mentions: [Mention]

  package init(
    _ record: Record,
    raw: [UInt8],
    source: Seen<Record>.Source,
    mentions: [Mention] = []
  ) {
    self.record = record
    self.raw = raw
    self.source = source
    self.mentions = mentions
  }
}

/// Everything that the cache has of one resource.
package struct Entry: Equatable, Sendable {
  package var seen: Seen<Record>
  /// The fullest answer so far, which may be older than the newest row of a list.
  package var raw: Seen<[UInt8]>
  /// What it can be found by beyond its columns.
  package var mentions: [Mention]

  package init(seen: Seen<Record>, raw: Seen<[UInt8]>, mentions: [Mention] = []) {
    self.seen = seen
    self.raw = raw
    self.mentions = mentions
  }
}
