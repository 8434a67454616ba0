package import Kira

/// How far one list has been read; kept on disk, so that a long first reading is not begun again.
package struct SyncMark: Equatable, Sendable {
  /// Everything created before this is in the cache; `nil` until the list was read to its end.
  package var floor: Moment?
  /// The newest row when the reading in progress began: the next floor.
  package var ceiling: Moment?
  /// The page that the reading in progress asks for next.
  package var page: Int
  /// Ten million rows: no list is longer, and a server that never ends one is not followed.
  package static let lastPage = 100_000

  package init(floor: Moment? = nil, ceiling: Moment? = nil, page: Int = 1) {
    self.floor = floor
    self.ceiling = ceiling
    self.page = page
  }
}

extension SyncMark {
  /// For the disk, `floor ceiling page`: `1767225600000 - 1`.
  package var text: String {
    let words = [floor, ceiling].map { $0.map { "\($0.milliseconds)" } ?? "-" }
    return "\(words[0]) \(words[1]) \(page)"
  }

  /// `nil` for a text that is not a mark, which then costs one reading of the list.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 3, let page = Int(words[2]), (1...Self.lastPage).contains(page) else {
      return nil
    }
    self.init(floor: Self.moment(words[0]), ceiling: Self.moment(words[1]), page: page)
  }

  private static func moment(_ word: Substring) -> Moment? {
    Int64(word).map { Moment(milliseconds: $0) }
  }
}
