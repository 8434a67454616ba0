import CSimulatedDisk
import Store

/// The disk of one machine, in memory, that can lose power at any deed.
final class SimulatedDisk {
  /// How much of what was not synced a loss of power leaves.
  enum Survival: Int32, CaseIterable {
    case lost = 0
    case kept, ordered, torn
  }

  /// What strikes a process at one of its deeds.
  enum Fate: Int32 {
    case killed = 1
    case dark, failing
  }

  private let handle: OpaquePointer
  private var visit: (() -> Void)?
  private(set) var isFull = false

  init() {
    guard let made = csimulateddisk_make() else { preconditionFailure("there is no memory") }
    handle = made
  }

  deinit { csimulateddisk_free(handle) }

  /// A journal on this disk, for whoever acts.
  var place: JournalPlace {
    JournalPlace(path: "/journal.sqlite", disk: String(cString: csimulateddisk_name(handle))) {
      [self] path throws(StoreError) in
      guard let file = csimulateddisk_open(handle, path) else {
        throw .failing("the disk is gone")
      }
      return SimulatedHeadFile(file, on: self)
    }
  }

  func become(_ process: Int) { csimulateddisk_become(handle, Int32(process)) }

  func plan(_ fate: Fate, of process: Int, afterDeeds others: Int, extent: Int) {
    csimulateddisk_plan(handle, Int32(process), Int32(others), fate.rawValue, Int32(extent))
  }

  /// Lets somebody else act before the deed after so many others, in the middle of what is done.
  func interrupt(afterDeeds others: Int, _ visit: @escaping () -> Void) {
    self.visit = visit
    let context = Unmanaged.passUnretained(self).toOpaque()
    csimulateddisk_interrupt(
      handle,
      Int32(others),
      { context in
        guard let context else { return }
        // The disk calls while one of its own methods runs, so that it is there.
        Unmanaged<SimulatedDisk>.fromOpaque(context).takeUnretainedValue().letIn()
      },
      context
    )
  }

  /// Nobody came in time, and nobody comes any more.
  func closeDoor() {
    visit = nil
    csimulateddisk_interrupt(handle, 0, nil, nil)
  }

  private func letIn() {
    defer { visit = nil }
    visit?()
  }

  func spare(_ process: Int) { csimulateddisk_plan(handle, Int32(process), 0, 0, 0) }
  func kill(_ process: Int) { csimulateddisk_kill(handle, Int32(process)) }
  func isDead(_ process: Int) -> Bool { csimulateddisk_is_dead(handle, Int32(process)) != 0 }
  func fill(_ isFull: Bool) {
    self.isFull = isFull
    csimulateddisk_fill(handle, isFull ? 1 : 0)
  }

  func losePower(_ survival: Survival, seed: UInt64) {
    csimulateddisk_lose_power(handle, survival.rawValue, seed)
  }

  var isDark: Bool { csimulateddisk_is_dark(handle) != 0 }
  var isSynced: Bool { csimulateddisk_is_synced(handle) != 0 }
  /// Deeds that failed, or were refused for want of room.
  var failures: Int { Int(csimulateddisk_failures(handle) + csimulateddisk_refusals(handle)) }
}

/// The head of a journal on a simulated disk.
final class SimulatedHeadFile: HeadFile {
  private let file: OpaquePointer
  /// The disk has to outlive its files.
  private let disk: SimulatedDisk
  private static let mostBytes = 1_024
  private static let fullDisk: Int32 = 28

  init(_ file: OpaquePointer, on disk: SimulatedDisk) {
    self.file = file
    self.disk = disk
  }

  deinit { csimulateddisk_close(file) }

  func lock() throws(StoreError) {
    let result = csimulateddisk_lock(file)
    guard result >= 0 else { throw .failing("the disk is gone") }
    guard result > 0 else { throw .busy }
  }

  func unlock() { csimulateddisk_unlock(file) }

  func read() throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Self.mostBytes)
    let count = csimulateddisk_read(file, &bytes, Int32(bytes.count))
    try check(count)
    return Array(bytes.prefix(Int(count)))
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(StoreError) {
    try check(csimulateddisk_write(file, bytes, Int32(bytes.count), Int32(offset)))
  }

  func sync() throws(StoreError) { try check(csimulateddisk_sync(file)) }

  private func check(_ result: Int32) throws(StoreError) {
    guard result < 0 else { return }
    throw result == -Self.fullDisk ? .full : .failing("a deed failed")
  }
}
