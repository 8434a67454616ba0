import Foundation
import Kira
import Testing

@testable import Store

struct CacheFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `only its owner can read what it leaves on disk`() throws {
    let path = folder.path + "/deep/down/cache.sqlite"
    let cache = try Cache(path: path, binding: .acme)
    try cache.storeRows([.sample(.payout)])

    #expect(try mode(folder.path + "/deep/down") == 0o700)
    for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600) }
    #expect(try mode(folder.path + "/deep/down/cache.lock") == 0o600)
    #expect(cache.notice == nil)
  }

  @Test func `what it keeps is there the next time`() throws {
    try folder.cache().storeRows([.sample(.payout)])

    #expect(try folder.cache().tally(Listing(kind: .payout), stopAfter: 9) == .exactly(1))
  }

  @Test func `F74 a file that others could read is closed to them, and that is said`() throws {
    _ = try folder.cache()
    chmod(folder.cachePath, 0o644)

    let cache = try folder.cache()

    #expect(try mode(folder.cachePath) == 0o600)
    #expect(cache.notice?.contains("Others could read") == true)
  }

  @Test(arguments: ["link", "second name", "folder"])
  func `F74 what is not simply our file is refused`(trick: String) throws {
    let other = folder.path + "/other.sqlite"
    _ = try Cache(path: other, binding: .acme)
    switch trick {
    case "link": symlink(other, folder.cachePath)
    case "second name": link(other, folder.cachePath)
    default: mkdir(folder.cachePath, 0o700)
    }

    for access in [Cache.Access.writing, .reading] {
      let error = #expect(throws: StoreError.self) { try folder.cache(access) }
      guard case .unsafe? = error else {
        Issue.record("\(trick) gives \(String(describing: error))")
        continue
      }
    }
  }

  @Test func `F74 a folder that others can write to is refused`() throws {
    chmod(folder.path, 0o777)

    #expect(throws: StoreError.unsafe("others can write to \(folder.path)")) {
      try folder.cache()
    }
  }

  @Test(.enabled(if: access("/sys/kernel", F_OK) == 0, "nothing here refuses a folder to root"))
  func `F74 a folder that cannot be made is read only`() {
    #expect(throws: StoreError.readOnly) {
      try Cache(path: "/sys/kiradeck/cache.sqlite", binding: .acme)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `F74 a folder that cannot be written to is read only`() throws {
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }

    #expect(throws: StoreError.readOnly) { try folder.cache() }
  }

  @Test func `a reader makes nothing`() throws {
    #expect(throws: StoreError.missing) { try folder.cache(.reading) }
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [
    Binding(stage: .production, clientID: "acme"), Binding(stage: .sandbox, clientID: "other"),
  ])
  func `F72 a file of another tenant or stage is refused and left alone`(other: Binding) throws {
    try folder.cache().storeRows([.sample(.payout)])

    for access in [Cache.Access.writing, .reading] {
      #expect(throws: StoreError.foreignBinding(found: .acme, wanted: other)) {
        try folder.cache(access, of: other)
      }
    }
    #expect(try folder.cache().tally(Listing(kind: .payout), stopAfter: 9) == .exactly(1))
  }

  @Test(arguments: [0, Schema.version + 1, -1])
  func `F72 a file of another version is filled again`(version: Int) throws {
    do {
      let cache = try folder.cache()
      try cache.storeRows([.sample(.payout)])
      try cache.database.execute("PRAGMA user_version = \(version)")
    }
    #expect(throws: StoreError.otherSchema(found: version, known: Schema.version)) {
      try folder.cache(.reading)
    }

    let cache = try folder.cache()

    #expect(cache.notice?.contains("another version") == true)
    #expect(try cache.tally(Listing(kind: .payout), stopAfter: 9) == .exactly(0))
  }

  @Test func `F72 another version does not make a foreign file ours`() throws {
    try folder.cache().database.execute("PRAGMA user_version = 99")
    let other = Binding(stage: .production, clientID: "acme")

    #expect(throws: StoreError.foreignBinding(found: .acme, wanted: other)) {
      try folder.cache(of: other)
    }
  }

  @Test func `an empty file is a new one`() throws {
    let empty: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    #expect(
      FileManager.default.createFile(
        atPath: folder.cachePath,
        contents: nil,
        attributes: empty
      )
    )

    #expect(try folder.cache().notice == nil)
  }
}
