@testable import Store

/// A head whose disk fails at one of its deeds, or from one on for ever.
final class FailingHead: HeadFile {
  /// Which deed fails, and how many there were.
  final class Plan {
    private let others: Int
    private let isLasting: Bool
    private(set) var deeds = 0
    private(set) var failures = 0

    /// A negative number lets everything through and only counts.
    init(failingAfter others: Int, isLasting: Bool = false) {
      self.others = others
      self.isLasting = isLasting
    }

    fileprivate func fails() -> Bool {
      defer { deeds += 1 }
      guard others >= 0, deeds == others || isLasting && deeds > others else { return false }
      failures += 1
      return true
    }
  }

  private let file: any HeadFile
  private let plan: Plan

  init(_ file: any HeadFile, _ plan: Plan) {
    self.file = file
    self.plan = plan
  }

  func lock() throws(StoreError) { try file.lock() }
  func unlock() { file.unlock() }

  func read() throws(StoreError) -> [UInt8] {
    if plan.fails() { throw .failing("read") }
    return try file.read()
  }

  /// What fails half-way leaves half of it behind.
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    guard plan.fails() else { return try file.write(bytes, at: offset) }
    try file.write(Array(bytes.prefix(40)), at: offset)
    throw .failing("write")
  }

  func sync() throws(StoreError) {
    if plan.fails() { throw .failing("sync") }
    try file.sync()
  }
}

extension JournalPlace {
  /// The same place on a disk that fails as planned at the head.
  func failing(_ plan: FailingHead.Plan) -> JournalPlace {
    var place = self
    place.openHead = { path throws(StoreError) in
      FailingHead(try SystemHeadFile(path), plan)
    }
    return place
  }
}
