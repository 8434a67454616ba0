import FailingDisk
import Foundation
import Kira
import Testing

@testable import Store

/// A disk that fails at any one of its deeds, or from one on for ever: whatever it was, a page and
/// the mark that it was read are both there or both not, and nothing that was kept is lost.
struct DiskFaultTests {
  enum Deed: Int32, CaseIterable {
    case open = 1
    case read = 2
    case write = 4
    case sync = 8
    case truncate = 16
  }

  private static let rowsOfPage = 40
  /// Of each sort of deed so many are made to fail, spread over all there are.
  private static let mostTrials: Int32 = 12

  private let pages: [[Answer]]

  init() {
    failingdisk_install()
    var tenant = RandomTenant(seed: 75)
    let records = tenant.records(.payout, count: 3 * Self.rowsOfPage)
    let answers = records.map { Answer($0, raw: Array("{}".utf8), source: .list) }
    pages = (0..<3).map { page in
      Array(answers[(page * Self.rowsOfPage)...].prefix(Self.rowsOfPage))
    }
  }

  @Test(arguments: Deed.allCases, [false, true])
  func `F75 wherever the disk fails, there is no page without its mark and none is lost`(
    deed: Deed,
    isLasting: Bool
  ) throws {
    let deeds = try run(deed, failingAfter: -1, isLasting: false).deeds
    #expect(deeds > 0)
    var failures: Int32 = 0
    for others in stride(from: 0, to: deeds, by: Int(max(1, deeds / Self.mostTrials))) {
      failures += try run(deed, failingAfter: others, isLasting: isLasting).failures
    }
    #expect(failures > 0)
  }

  /// Opens a cache that holds the first page, keeps and reads the other two, and looks at what is
  /// left once the disk is well again.
  private func run(
    _ deed: Deed,
    failingAfter others: Int32,
    isLasting: Bool
  ) throws -> (deeds: Int32, failures: Int32) {
    let folder = try TemporaryFolder()
    try keep(page: 0, in: folder.cache())
    #expect(failingdisk_plan(folder.path, deed.rawValue, others, isLasting ? 1 : 0) == 1)
    var kept = 1
    do throws(StoreError) {
      let cache = try folder.cache()
      kept = try work(in: cache)
    } catch {
      check(error)
    }
    let outcome = (failingdisk_count(folder.path), failingdisk_failures(folder.path))
    failingdisk_heal(folder.path)
    try look(into: folder, atLeast: kept, Comment("\(deed) \(others) \(isLasting)"))
    return outcome
  }

  /// How many pages were kept, as far as anybody was told.
  private func work(in cache: Cache) throws(StoreError) -> Int {
    // Few pages in memory and a short log, so that all sorts of deeds are needed soon.
    try? cache.database.execute("PRAGMA cache_size = 4; PRAGMA wal_autocheckpoint = 20")
    var kept = 1
    for page in 1...2 {
      do throws(StoreError) {
        try keep(page: page, in: cache)
        kept = page + 1
        try cache.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      } catch {
        check(error)
      }
      do throws(StoreError) {
        let rows = try cache.window(Listing(kind: .payout), from: .top, limit: 200).rows.count
        #expect(rows == kept * Self.rowsOfPage)
      } catch {
        check(error)
      }
      guard kept == page + 1 else { break }
    }
    return kept
  }

  private func keep(page: Int, in cache: Cache) throws(StoreError) {
    let mark = ReadingMark(.payout, cursor: "\(page)", readAt: .now)
    _ = try cache.store(pages[page], at: .now, marking: [mark])
  }

  /// A clear word of the disk; nothing is taken for damage, as nothing was damaged.
  private func check(_ error: StoreError) {
    guard case .failing(let detail) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(detail.contains("Input/output error"), "\(error)")
  }

  private func look(into folder: TemporaryFolder, atLeast kept: Int, _ comment: Comment) throws {
    let cache = try folder.cache()
    #expect(cache.notice == nil, comment)
    let last = try #require(Int(try cache.syncCursor(.payout) ?? ""), comment)
    #expect(last + 1 >= kept, comment)
    let expected = Set(pages[...last].joined().map(\.record.id))
    let rows = try cache.window(Listing(kind: .payout), from: .top, limit: 200).rows
    #expect(Set(rows.map(\.value.id)) == expected, comment)
    #expect(rows.count == expected.count, comment)
    #expect(try cache.faults().isEmpty, comment)
  }
}
