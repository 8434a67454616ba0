import Foundation
import Kira
import Testing

@testable import Store

struct DamageTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var tenant = RandomTenant(seed: 5)
    try folder.cache().storeRows(tenant.records(.payout, count: 500))
  }

  /// What can happen to a file, done to its bytes.
  static let damages: [(name: String, change: @Sendable (inout Data) -> Void)] = [
    ("no database", { $0 = Data("this is no database, but long enough to be one".utf8) }),
    ("bad magic", { $0[0] = 0 }),
    ("noise at the start", { for index in 0..<4_096 { $0[index] = UInt8(index & 0xFF) } }),
    ("cut in half", { $0 = $0.prefix($0.count / 2) }),
    ("last page gone", { $0 = $0.dropLast(4_096) }),
    ("cut in the first page", { $0 = $0.prefix(1_000) }),
    ("schema overwritten", { for index in 100..<4_096 { $0[index] = 0xFF } }),
  ]

  @Test(arguments: damages.indices)
  func `F72 a damaged file is put aside and a new one begun`(index: Int) throws {
    try damage(Self.damages[index].change)

    let cache = try folder.cache()

    #expect(cache.notice?.contains("damaged") == true, "\(Self.damages[index].name)")
    #expect(try folder.names.contains("cache.sqlite.damaged"))
    #expect(try cache.tally(Listing(kind: .payout), stopAfter: 9) == .exactly(0))
    try cache.storeRows([.sample(.payout)])
  }

  @Test func `F72 damage that shows only later is told as what it is, and the file can go`() throws
  {
    try damage { bytes in
      for index in (bytes.count / 2)..<bytes.count { bytes[index] = 0xFF }
    }
    let error = #expect(throws: StoreError.self) {
      let cache = try folder.cache()
      _ = try cache.window(Listing(kind: .payout), from: .top, limit: 400)
    }
    guard case .corrupt? = error else {
      Issue.record("\(String(describing: error))")
      return
    }

    try Cache.putAside(path: folder.cachePath, binding: .acme)

    #expect(try folder.cache().tally(Listing(kind: .payout), stopAfter: 9) == .exactly(0))
  }

  @Test func `F72 a file in use is not put aside`() throws {
    let cache = try folder.cache()

    #expect(throws: StoreError.busy) {
      try Cache.putAside(path: folder.cachePath, binding: .acme)
    }
    #expect(try cache.tally(Listing(kind: .payout), stopAfter: 9) == .exactly(500))
  }

  private func damage(_ change: (inout Data) -> Void) throws {
    let file = URL(fileURLWithPath: folder.cachePath)
    var bytes = try Data(contentsOf: file)
    change(&bytes)
    try bytes.write(to: file)
  }
}
