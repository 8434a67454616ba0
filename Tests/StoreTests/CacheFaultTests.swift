import Foundation
import Kira
import Testing

@testable import Store

/// What the disk and other programs can do to a cache that is open.
struct CacheFaultTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func counted(_ cache: Cache) throws -> Int {
    try cache.counts(of: .payout).values.reduce(0, +)
  }

  @Test func `F70 after a full disk the next rows are kept, once there is room`() throws {
    let cache = try folder.cache()
    let pages = try #require(try cache.database.integer("PRAGMA page_count"))
    var tenant = RandomTenant(seed: 9)
    let records = tenant.records(.payout, count: 2_000)
    try cache.database.execute("PRAGMA max_page_count = \(pages + 2)")
    #expect(throws: StoreError.full) { try cache.storeRows(records) }

    try cache.database.execute("PRAGMA max_page_count = 1000000")
    try cache.storeRows(records)

    #expect(try counted(cache) == 2_000)
  }

  @Test func `F71 a file that another program holds is told as one, and kept to when it lets go`()
    throws
  {
    let cache = try folder.cache()
    try cache.storeRows([.sample(.payout)])
    let other = try Database(path: folder.cachePath, access: .writing)
    try other.execute("BEGIN IMMEDIATE")

    #expect(throws: StoreError.busy) { try cache.storeRows([.sample(.user)]) }
    #expect(try counted(cache) == 1)

    try other.execute("ROLLBACK")
    try cache.storeRows([.sample(.user)])
    #expect(try cache.counts(of: .user).count == 1)
  }

  @Test func `F72 damage done while it is open is known as damage`() throws {
    var cache: Cache? = try folder.cache()
    var tenant = RandomTenant(seed: 5)
    try cache?.storeRows(tenant.records(.payout, count: 3_000))
    try cache?.database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA cache_size = 0")
    try overwriteTheMiddle()

    let error = #expect(throws: StoreError.self) {
      _ = try cache?.window(Listing(kind: .payout), from: .top, limit: 3_000)
    }
    #expect(error?.isDamage == true, "\(String(describing: error))")

    cache = nil
    try Cache.putAside(path: folder.cachePath, binding: .acme)
    #expect(try counted(try folder.cache()) == 0)
    #expect(try folder.names.contains("cache.sqlite.damaged"))
  }

  private func overwriteTheMiddle() throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.cachePath))
    let size = try file.seekToEnd()
    try file.seek(toOffset: 8_192)
    try file.write(contentsOf: Foundation.Data(repeating: 0xFF, count: Int(size) - 8_192))
    try file.close()
  }

  @Test func `F73 a file that is where it was is in place`() throws {
    let cache = try folder.cache()
    try cache.storeRows([.sample(.payout)])

    #expect(cache.isInPlace)
    #expect(try Cache.inMemory().isInPlace)
  }

  @Test(arguments: ["removed", "replaced", "moved with its folder"])
  func `F73 a file that is not where it was is missed`(accident: String) throws {
    let cache = try folder.cache()
    switch accident {
    case "removed": unlink(folder.cachePath)
    case "replaced":
      _ = FileManager.default.createFile(atPath: folder.path + "/other", contents: nil)
      rename(folder.path + "/other", folder.cachePath)
    default: rename(folder.path, folder.path + "-moved")
    }
    defer { try? FileManager.default.removeItem(atPath: folder.path + "-moved") }

    #expect(!cache.isInPlace, "\(accident)")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `F74 a cache in a folder that cannot be written to is shown as it was`() throws {
    try folder.cache().storeRows([.sample(.payout)])
    chmod(folder.cachePath, 0o400)
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }

    let cache = try folder.cache()

    #expect(cache.access == .reading)
    #expect(cache.trouble?.contains("cannot be written to") == true)
    #expect(try counted(cache) == 1)
  }

  @Test func `F74 a file that nobody can write to is read without a log`() throws {
    try folder.cache().storeRows([.sample(.payout)])
    let odd = folder.path + "/100% odd?#.sqlite"
    rename(folder.cachePath, odd)

    let database = try Database(path: odd, access: .frozen)

    #expect(try database.integer("SELECT count(*) FROM payout") == 1)
    #expect(try !folder.names.contains { $0.hasSuffix("-shm") })
  }

  @Test func `F75 a disk that cannot be read is told as one, and nothing is taken for damage`()
    throws
  {
    let cache = try folder.cache()
    try cache.storeRows([.sample(.payout)])
    try cache.database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA cache_size = 0")
    try breakDescriptors()

    let error = #expect(throws: StoreError.self) { _ = try counted(cache) }

    guard case .failing? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.isDamage == false)
  }

  /// What SQLite has open becomes something that cannot be read.
  private func breakDescriptors() throws {
    let folderItself = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folderItself) }
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
      guard let number = Int32(name) else { continue }
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(name)"
      )
      if target?.hasPrefix(folder.cachePath) == true { dup2(folderItself, number) }
    }
  }

  @Test func `F69 one that stands in for a cache keeps nothing, and says why`() throws {
    let cache = try Cache(standingInFor: folder.cachePath, .acme, because: .full)
    try cache.storeRows([.sample(.payout)])

    #expect(try counted(cache) == 1)
    #expect(
      cache.trouble
        == "Nothing read is kept on disk. The disk is full; nothing more can be kept. "
        + "Make room; it goes on by itself."
    )
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [StoreError.full, .busy, .readOnly, .failing("x"), .unsafe("x")])
  func `what a person can mend comes with what to do`(error: StoreError) {
    #expect(!error.advice.isEmpty)
    #expect(error.wordsWithAdvice.hasSuffix(error.advice))
  }
}
