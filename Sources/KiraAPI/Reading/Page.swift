import JSONText
package import Kira

/// One resource as read, beside the text it was read from, masked, for the cache.
package struct Item<Value: Equatable & Sendable>: Equatable, Sendable {
  package var value: Value
  package var raw: [UInt8]
  /// What it can be found by beyond its own fields.
  package var mentions: [Mention]

  package init(_ value: Value, raw: [UInt8], mentions: [Mention] = []) {
    self.value = value
    self.raw = raw
    self.mentions = mentions
  }

  /// `nil` when the text is not that of such a resource.
  init?(_ json: JSON, _ read: (WireObject) -> Value?) {
    guard let value = WireObject(json).flatMap(read) else { return nil }
    let masked = json.masked
    self.init(value, raw: masked.compact, mentions: MentionRule.mentions(in: masked))
  }
}

extension Item {
  /// The answer about one resource: bare as a rule, in an envelope at times.
  static func alone(_ json: JSON, _ read: (WireObject) -> Value?) -> Item? {
    Item(json, read) ?? json["data"].flatMap { Item($0, read) }
  }
}

/// A part of a list, and whether more of it follows.
package struct Page<Value: Equatable & Sendable>: Equatable, Sendable {
  package var items: [Item<Value>]
  /// How many there are in all, where the answer says so.
  package var total: Int?
  package var hasMore: Bool
  /// Rows that could not be read, having no identifier: they must not hide the others.
  package var unreadable: Int

  package init(items: [Item<Value>], total: Int?, hasMore: Bool, unreadable: Int) {
    self.items = items
    self.total = total
    self.hasMore = hasMore
    self.unreadable = unreadable
  }

  /// `nil` when there is no list in the answer at all.
  init?(_ json: JSON, _ asked: PageNumber, _ read: (WireObject) -> Value?) {
    guard let envelope = ListEnvelope(json, asked) else { return nil }
    items = envelope.rows.compactMap { Item($0, read) }
    total = envelope.total
    hasMore = envelope.hasMore
    unreadable = envelope.rows.count - items.count
  }
}

/// Which part of a list is asked for, counted from one.
package struct PageNumber: Equatable, Sendable {
  package let number: Int
  package let size: Int

  /// Quirk.listsBreakAboveHundred: a larger size makes the server fail, so it is never asked for.
  package init(_ number: Int, size: Int = 100) {
    precondition(number >= 1 && size >= 1, "page \(number) of \(size) rows")
    self.number = number
    self.size = min(size, 100)
  }

  var offset: Int { (number - 1) * size }
}
