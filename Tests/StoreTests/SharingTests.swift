import Foundation
import Kira
import Testing

@testable import Store

struct SharingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `F76 the second to open it reads what the first writes`() throws {
    let first = try folder.cache()
    let second = try folder.cache()
    try first.storeRows([.sample(.payout)])

    #expect(first.access == .writing)
    #expect(second.access == .reading)
    #expect(second.notice == "Process \(getpid()) fills this cache; here it is only read.")
    #expect(try second.tally(Listing(kind: .payout), stopAfter: 9) == .exactly(1))
    #expect(throws: StoreError.readOnly) { try second.storeRows([.sample(.payout)]) }
    #expect(throws: StoreError.readOnly) { try second.noteRead(.payout, at: .now) }
    #expect(throws: StoreError.readOnly) { try second.setSyncCursor(.payout, to: "2") }
  }

  @Test func `a reader can tell that something was written`() throws {
    let first = try folder.cache()
    let second = try folder.cache()
    let before = try second.changeMark()
    #expect(try second.changeMark() == before)

    try first.storeRows([.sample(.payout)])

    #expect(try second.changeMark() != before)
  }

  @Test func `F76 a reader can tell that the writer has gone`() throws {
    var first: Cache? = try folder.cache()
    let second = try folder.cache()
    #expect(second.hasWriter)
    #expect(first?.hasWriter == true)

    first = nil

    #expect(!second.hasWriter)
  }

  @Test func `F76 a child that is being started keeps nobody from writing`() throws {
    var first: Cache? = try folder.cache()
    // What a child has between its fork and its exec: the same open file under another number.
    let copies = try descriptors(of: folder.path + "/cache.lock").map { dup($0) }
    defer { copies.forEach { close($0) } }
    try #require(copies.count == 1)
    withExtendedLifetime(first) {}

    first = nil

    #expect(try folder.cache().access == .writing)
  }

  private func descriptors(of path: String) throws -> [Int32] {
    let folder = "/proc/self/fd/"
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder + name)
      return target == path ? Int32(name) : nil
    }
  }

  @Test func `the right to write comes back with the writer's end`() throws {
    do { _ = try folder.cache() }

    #expect(try folder.cache().access == .writing)
  }

  @Test func `F76 the lock holds against other processes`() throws {
    var cache: Cache? = try folder.cache()
    #expect(try otherProcessGetsLock() == false)
    withExtendedLifetime(cache) {}

    cache = nil

    #expect(try otherProcessGetsLock())
  }

  private func otherProcessGetsLock() throws -> Bool {
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    other.arguments = ["--nonblock", folder.path + "/cache.lock", "true"]
    try other.run()
    other.waitUntilExit()
    return other.terminationStatus == 0
  }

  @Test func `F69 a full disk is told as one, and leaves what was there`() throws {
    let cache = try folder.cache()
    try cache.storeRows([.sample(.payout)])
    let pages = try #require(try cache.database.integer("PRAGMA page_count"))
    try cache.database.execute("PRAGMA max_page_count = \(pages + 2)")
    var tenant = RandomTenant(seed: 9)
    let records = tenant.records(.payout, count: 2_000)

    #expect(throws: StoreError.full) { try cache.storeRows(records) }

    #expect(try cache.tally(Listing(kind: .payout), stopAfter: 9) == .exactly(1))
    #expect(try cache.counts(of: .payout).values.reduce(0, +) == 1)
  }
}
