package import Kira

/// How far one list has been read; kept on disk with the rows, so that no reading is begun again.
package struct SyncMark: Equatable, Sendable {
  /// Everything created before this is in the cache; `nil` until the list was read to its end.
  package var floor: Moment?
  /// The newest row when the reading in progress began: the next floor.
  package var ceiling: Moment?
  /// The page that the reading in progress asks for next.
  package var page: Int
  /// How many rows the list had when the last page was read; fewer now means that rows moved up.
  package var total: Int?
  /// Ten million rows: no list is longer, and a server that never ends one is not followed.
  package static let lastPage = 100_000

  package init(floor: Moment? = nil, ceiling: Moment? = nil, page: Int = 1, total: Int? = nil) {
    self.floor = floor
    self.ceiling = ceiling
    self.page = page
    self.total = total
  }
}

extension SyncMark {
  /// For the disk, `floor ceiling page total`: `1767225600000 - 1 -`.
  package var text: String {
    let words = [floor?.milliseconds, ceiling?.milliseconds, Int64(page), total.map(Int64.init)]
    return words.map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ")
  }

  /// `nil` for a text that is not a mark, which then costs one reading of the list.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 4, words.allSatisfy({ $0 == "-" || Int64($0) != nil }),
      let page = Int(words[2]), (1...Self.lastPage).contains(page)
    else {
      return nil
    }
    self.init(
      floor: Self.moment(words[0]),
      ceiling: Self.moment(words[1]),
      page: page,
      total: Int(words[3])
    )
  }

  private static func moment(_ word: Substring) -> Moment? {
    Int64(word).map { Moment(milliseconds: $0) }
  }
}
