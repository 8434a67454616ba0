@testable import Store

/// What is on the platter of a disk, and what only its cache holds until the next sync.
final class Platter {
  private var durable: [UInt8] = []
  private(set) var cached: [UInt8] = []
  private static let sector = 512
  /// The sync that fails, counted from now on, and which of the sectors that were not synced are
  /// there afterwards; with none of them it is the process that ends, and the cache stays.
  private var fate: (syncs: Int, surviving: [Bool]?)?

  func endProcess(atSync syncs: Int) { fate = (syncs, nil) }
  func losePower(atSync syncs: Int, keeping surviving: [Bool]) { fate = (syncs, surviving) }
  /// Whether what was planned is still to come.
  var isWaiting: Bool { fate != nil }
  func spare() { fate = nil }

  fileprivate func write(_ bytes: [UInt8], at offset: Int) {
    let missing = max(0, offset + bytes.count - cached.count)
    cached += [UInt8](repeating: 0, count: missing)
    cached.replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  fileprivate func sync() throws(StoreError) {
    guard let fate else { return durable = cached }
    self.fate?.syncs -= 1
    guard fate.syncs == 1 else { return durable = cached }
    self.fate = nil
    if let surviving = fate.surviving { lose(but: surviving) }
    throw .failing("it is over")
  }

  private func lose(but surviving: [Bool]) {
    durable += [UInt8](repeating: 0, count: max(0, cached.count - durable.count))
    for (number, survives) in surviving.enumerated() where survives {
      let start = min(number * Self.sector, cached.count)
      let end = min(start + Self.sector, cached.count)
      durable.replaceSubrange(start..<end, with: cached[start..<end])
    }
    cached = durable
  }
}

/// A head on such a platter.
final class TornHead: HeadFile {
  private let platter: Platter

  init(_ platter: Platter) { self.platter = platter }

  func lock() throws(StoreError) {}
  func unlock() {}
  func read() throws(StoreError) -> [UInt8] { platter.cached }
  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    platter.write(bytes, at: offset)
  }
  func sync() throws(StoreError) { try platter.sync() }
}

extension JournalPlace {
  func torn(_ platter: Platter) -> JournalPlace {
    var place = self
    place.openHead = { _ throws(StoreError) in TornHead(platter) }
    return place
  }
}
