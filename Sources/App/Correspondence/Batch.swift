import Kira
import Store

/// What was read and is not kept yet: during a long reading, several pages go into one transaction.
///
/// The marks go with the rows, so a kill at any instant loses whole pages that the mark on disk
/// does not claim.
struct Batch {
  private(set) var answers: [Answer] = []
  private(set) var marks: [ResourceKind: ReadingMark] = [:]
  private(set) var beside = Beside()
  private(set) var kinds: Set<ResourceKind> = []
  /// When the first of it came: no row is called newer than it is.
  private(set) var since: Now?
  /// Whether rows that were not known are news.
  private(set) var noticesNew = false
  /// Somebody looks at what is in it, or nothing else is expected.
  private(set) var isDue = false

  /// So many rows take about as long to keep as a person does not notice.
  private static let mostRows = 1_000
  private static let longest: Int64 = 250

  var isEmpty: Bool { since == nil }

  /// When it is kept at the latest.
  var deadline: Uptime? { since?.uptime.advanced(byMilliseconds: Self.longest) }

  func isFull(at now: Uptime) -> Bool {
    isDue || answers.count >= Self.mostRows || deadline.map { $0 <= now } ?? false
  }

  /// Whether rows of this sort can be kept together with those that are here.
  func takes(noticingNew: Bool) -> Bool { answers.isEmpty || noticesNew == noticingNew }

  mutating func add(_ new: [Answer], of kind: ResourceKind, noticingNew: Bool, at now: Now) {
    since = since ?? now
    if !new.isEmpty { noticesNew = noticingNew }
    answers += new
    kinds.insert(kind)
  }

  mutating func mark(_ kind: ResourceKind, _ cursor: String?, isHead: Bool, at now: Now) {
    since = since ?? now
    let readAt = isHead ? now.moment : marks[kind]?.readAt
    marks[kind] = ReadingMark(kind, cursor: cursor, readAt: readAt)
    kinds.insert(kind)
  }

  mutating func add(_ reading: SideReading, _ attachments: [Attachment]) {
    beside.readings.append(reading)
    beside.attachments += attachments
  }

  mutating func hurry() { isDue = true }
}
