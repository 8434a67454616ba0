import Foundation
import PseudoTerminal
import Testing

extension EndToEnd {
  /// What can happen to the file of the cache, as somebody at the dashboard sees it.
  struct CacheFaultTests {
    private let lodging: Lodging
    private let tenant: Tenant

    init() throws {
      lodging = try Lodging()
      tenant = try Tenant(in: lodging)
    }

    private func dashboard(after preparation: String = "true") throws -> TerminalSession {
      try TerminalSession(
        ["-c", "\(preparation); exec \"$@\"", "sh", Lodging.program],
        in: lodging,
        rows: 40,
        columns: 160,
        environment: tenant.environment,
        program: "/bin/sh"
      )
    }

    /// The file of the cache, which one run of the dashboard has filled.
    private func filledCache() throws -> URL {
      let first = try dashboard()
      try first.press("4")
      try #require(try first.shows(" USD "))
      try first.press("Q")
      try #require(eventually { first.exitCode == 0 })
      return try #require(cacheFile)
    }

    private func damage(_ file: URL) throws {
      let handle = try FileHandle(forUpdating: file)
      let size = Int(try handle.seekToEnd())
      try handle.seek(toOffset: 16_384)
      try handle.write(contentsOf: Data(repeating: 0xFF, count: size - 16_384))
      try handle.close()
    }

    private var cacheFile: URL? {
      let folder = URL(filePath: lodging.folder).appending(path: "cache")
      let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      return paths?.first { $0.hasSuffix("/cache.sqlite") }.map { folder.appending(path: $0) }
    }

    /// In blocks of 512 bytes: less than the empty cache needs, and more.
    @Test(arguments: [64, 3_000])
    func `F69 a disk without room is told with what to do, and figures are shown all the same`(
      blocks: Int
    ) throws {
      let session = try dashboard(after: "ulimit -f \(blocks)")
      try session.press("4")

      #expect(try session.shows("Make room"))
      #expect(try session.shows("SANDBOX"))
      #expect(try session.shows(" USD "))
      try session.press("Q")
      #expect(eventually { session.exitCode == 0 })
    }

    @Test func `F72 a damaged cache is put aside with a word, and filled again`() throws {
      let file = try filledCache()
      try damage(file)

      let session = try dashboard()
      try session.press("4")

      #expect(try session.shows(" USD "))
      #expect(FileManager.default.fileExists(atPath: file.path + ".damaged"))
      #expect(session.exitCode == nil)
    }

    @Test func `F72 damage done while one looks on is told, and the cache is filled again`() throws
    {
      let file = try filledCache()
      let session = try dashboard()
      try session.press("4")
      try #require(try session.shows(" USD ", within: .seconds(60)))
      let journals = try contentsOfState()

      try damage(file)
      // What is in memory is as it was; only what is read anew can be found damaged.
      let isTold = try eventually(within: .seconds(60)) {
        try session.press("1", "2", "3", "4", "G", "g", "Enter", "Escape")
        return try session.screen.contains("was damaged")
      }

      #expect(isTold)
      #expect(session.exitCode == nil)
      try session.press("4")
      #expect(try session.shows(" USD ", within: .seconds(60)))
      #expect(FileManager.default.fileExists(atPath: file.path + ".damaged"))
      #expect(try contentsOfState().isSuperset(of: journals))
      try session.press("Q")
      #expect(eventually { session.exitCode == 0 })
      #expect(
        try Command("cache", "verify", in: lodging, environment: tenant.environment).exitCode == 0
      )
    }

    /// What is precious stands here, and is no part of the cache.
    private func contentsOfState() throws -> Set<String> {
      let folder = "\(lodging.folder)/state"
      return Set(FileManager.default.subpaths(atPath: folder) ?? [])
    }

    @Test func `F73 a cache that is removed while one looks on is filled again`() throws {
      let session = try dashboard()
      try session.press("4")
      try #require(try session.shows(" USD "))
      let folder = try #require(cacheFile).deletingLastPathComponent()

      try FileManager.default.removeItem(at: folder)

      #expect(try session.shows("removed or replaced"))
      #expect(try session.shows(" USD "))
      #expect(eventually { cacheFile != nil })
      #expect(session.exitCode == nil)
    }

    @Test func `F74 a cache that cannot be written to is shown as it was, and says so`() throws {
      let folder = try filledCache().deletingLastPathComponent()
      chmod(folder.path, 0o500)
      defer { chmod(folder.path, 0o700) }
      // What the modes forbid, they forbid root too once it has laid down its powers.
      let powerless = "/usr/bin/setpriv --bounding-set=-all --inh-caps=-all"
      let program = geteuid() == 0 ? powerless : "/usr/bin/env"

      let session = try dashboard(after: "set -- \(program) \"$@\"")
      try session.press("4")

      #expect(try session.shows("cannot be written to"))
      #expect(try session.shows(" USD "))
      #expect(session.exitCode == nil)
    }

    @Test func `F76 a second dashboard reads what the first one fills, and says who that is`()
      throws
    {
      let first = try dashboard()
      try first.press("4")
      try #require(try first.shows(" USD "))

      let second = try ShellSession([Lodging.program], in: lodging, environment: tenant.environment)
      try second.session.press("4")

      #expect(second.shows("fills this cache"))
      #expect(second.shows("payouts"))
    }
  }
}
