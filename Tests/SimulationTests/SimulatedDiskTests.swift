import Intents
import Kira
import Store
import Testing

@testable import Simulation

/// A journal on a disk that fails at each of its deeds, one after the other.
struct SimulatedDiskTests {
  private static let keys = (0..<3).map { "00000000-0000-4000-8000-00000000000\($0)" }

  private static let home = IntentHome(stage: .sandbox, client: "client", host: "sandbox.test")

  private static func clocks(_ second: Int64) -> Clocks {
    Clocks(
      wall: Moment(milliseconds: 1_800_000_000_000 + second * 1_000),
      bootMilliseconds: second * 1_000,
      boot: "boot"
    )
  }

  private static func intent(_ number: Int) -> Intent {
    Intent(
      key: Identifier(keys[number]),
      call: .recipient,
      path: "v1/recipients",
      body: Array("{\"number\":\(number)}".utf8),
      home: home,
      author: "ana",
      armedAt: clocks(0),
      title: "somebody"
    )
  }

  private func open(_ disk: SimulatedDisk, _ process: Int) throws -> Journal {
    disk.become(process)
    let mark = ProcessMark(SafeText("process \(process)"))
    return try Journal(disk.place, of: Self.home, as: mark, at: Self.clocks(1))
  }

  /// A disk with a journal in which one intent is written down.
  private func diskWithOne() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try open(disk, 1).arm(Self.intent(0))
    return disk
  }

  /// Arms one more as a process that is struck at one of its deeds; `false` when there are no more.
  private func arm(
    _ number: Int,
    on disk: SimulatedDisk,
    as process: Int,
    _ fate: SimulatedDisk.Fate,
    at deed: (others: Int, extent: Int)
  ) -> Bool {
    disk.become(process)
    disk.plan(fate, of: process, afterDeeds: deed.others, extent: deed.extent)
    do {
      try open(disk, process).arm(Self.intent(number))
    } catch {
      return true
    }
    return disk.isDead(process)
  }

  @Test(arguments: 0...2)
  func `a process that is killed at any deed leaves a whole journal`(extent: Int) throws {
    var others = 0
    while true {
      let disk = try diskWithOne()
      let isStruck = arm(1, on: disk, as: 2, .killed, at: (others, extent))
      let journal = try open(disk, 3)
      let found = try journal.newest(10)
      #expect(found.count == 1 || found.count == 2, "after \(others) deeds")
      #expect(try journal.intent(Self.intent(0).key)?.intent == Self.intent(0))
      guard isStruck else { break }
      others += 1
    }
    #expect(others > 10)
  }

  /// One that ended between its commit and saying so must not be taken for somebody who meddled.
  @Test
  func `two processes that are killed one after the other leave a whole journal`() throws {
    var first = 0
    var isFirstStruck = true
    while isFirstStruck {
      var (second, isSecondStruck) = (0, true)
      while isSecondStruck {
        let disk = try diskWithOne()
        isFirstStruck = arm(1, on: disk, as: 2, .killed, at: (first, 2))
        isSecondStruck = arm(2, on: disk, as: 3, .killed, at: (second, 0))
        #expect(throws: Never.self, "after \(first) and \(second) deeds") {
          try open(disk, 4).verify()
        }
        second += 1
      }
      first += 1
    }
  }

  @Test(arguments: SimulatedDisk.Survival.allCases)
  func `a loss of power at any deed takes nothing that was said to be written`(
    survival: SimulatedDisk.Survival
  ) throws {
    var (others, isStruck) = (0, true)
    while isStruck {
      for seed in 0..<4 {
        let disk = try diskWithOne()
        isStruck = arm(1, on: disk, as: 2, .dark, at: (others, seed % 3))
        disk.losePower(survival, seed: UInt64(others * 4 + seed))
        let journal = try open(disk, 3)
        #expect(try journal.intent(Self.intent(0).key)?.intent == Self.intent(0))
        if !isStruck { #expect(try journal.intent(Self.intent(1).key) != nil) }
      }
      others += 1
    }
  }

  @Test
  func `what is not synced can be lost and what is synced cannot`() throws {
    let disk = SimulatedDisk()
    disk.become(1)
    let file = try disk.place.openHead("/file")
    try file.write([1], at: 0)
    try file.sync()
    try file.write([2], at: 0)
    #expect(!disk.isSynced)

    disk.losePower(.lost, seed: 1)

    disk.become(2)
    #expect(try disk.place.openHead("/file").read() == [1])
  }

  @Test
  func `of two processes one holds a file, and gives it up when it dies`() throws {
    let disk = SimulatedDisk()
    disk.become(1)
    let first = try disk.place.openHead("/file")
    try first.lock()
    disk.become(2)
    let second = try disk.place.openHead("/file")
    #expect(throws: StoreError.busy) { try second.lock() }

    disk.kill(1)

    try second.lock()
  }
}
