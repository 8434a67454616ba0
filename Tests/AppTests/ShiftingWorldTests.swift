import Kira
import Testing

@testable import App

/// A cache, its marks and a walk over a world that does not stand still, killed now and then.
private struct Reader {
  var world: ShiftingWorld
  /// What is on disk: rows and mark change together or not at all.
  private(set) var cache: [Int: ShiftingWorld.Row] = [:]
  private var mark: SyncMark?
  /// When a row was last asked for alone.
  private var readAt: [Int: Int64] = [:]

  private var synchronizer = Synchronizer(tempo: .lively)
  private var batch: [ShiftingWorld.Row] = []
  private var underWay: [Sent] = []
  private var clock: Int64 = 0
  private(set) var kills = 0

  private struct Sent {
    var errand: Errand
    var serial: Int
    var answer: (rows: [ShiftingWorld.Row], report: PageReport)?
  }

  init(_ world: ShiftingWorld) { self.world = world }

  private var now: Now { Now(Moment(milliseconds: clock), Uptime(milliseconds: clock)) }

  /// Reads while the world turns, with a kill now and then.
  mutating func readThroughTurmoil(steps: Int) {
    for _ in 0..<steps {
      world.turn()
      if world.chance(1, of: 25) { kill() }
      step(turning: true)
    }
  }

  /// Reads on in a world that stands still; returns whether so many rounds came to their end.
  mutating func readInPeace(rounds: Int) -> Bool {
    let before = synchronizer.roundsEnded
    for _ in 0..<5_000 where synchronizer.roundsEnded < before + rounds {
      let open = cache.values.filter { !$0.isFinal }
        .sorted { (readAt[$0.id] ?? 0, $0.id) < (readAt[$1.id] ?? 0, $1.id) }
      synchronizer.supply(unsettled: open.map { (.payout, "\($0.id)") })
      step(turning: false)
    }
    flush()
    return synchronizer.roundsEnded >= before + rounds
  }

  private mutating func step(turning: Bool) {
    clock += 500
    ask()
    arrive(turning: turning)
  }

  private mutating func flush() {
    for row in batch where row.version >= cache[row.id]?.version ?? 0 { cache[row.id] = row }
    batch = []
    mark = synchronizer.marks[.payout]
  }

  private mutating func kill() {
    kills += 1
    batch = []
    underWay = []
    synchronizer = Synchronizer(tempo: .lively, marks: mark.map { [.payout: $0] } ?? [:])
  }

  private mutating func ask() {
    for (errand, _) in synchronizer.errands(at: now.uptime) { send(errand) }
  }

  private mutating func send(_ errand: Errand) {
    underWay.append(Sent(errand: errand, serial: synchronizer.serial(of: errand)))
  }

  private mutating func arrive(turning: Bool) {
    let arrived = underWay
    underWay = []
    for var sent in arrived {
      switch sent.errand {
      case .page(.payout, let number):
        sent.answer = world.answer(page: number)
        if turning { world.turn() }
        take(sent, number)
      case .page(let kind, let number):
        synchronizer.pageArrived(kind, number: number, Self.nothing, at: now)
      case .owned, .recipients, .addresses: break
      case .detail(_, let id):
        if let row = Int(id).flatMap({ world.row($0) }) {
          cache[row.id] = row
          readAt[row.id] = clock
        }
        synchronizer.arrived(sent.errand)
      }
    }
  }

  private mutating func take(_ sent: Sent, _ number: Int) {
    guard sent.serial == synchronizer.serial(of: sent.errand), let answer = sent.answer else {
      return
    }
    let ahead = synchronizer.pageAhead(.payout, after: number, budget: .ample)
    if let ahead { send(ahead) }
    batch += answer.rows
    synchronizer.pageArrived(.payout, number: number, answer.report, at: now)
    if batch.count > world.below(300) { flush() }
  }

  private static let nothing = PageReport(
    rows: 0,
    newest: nil,
    oldest: nil,
    total: 0,
    hasMore: false
  )
}

struct ShiftingWorldTests {
  @Test(arguments: UInt64(1)...60)
  func `F67 rows that come while a list is read, and kills, lose and double nothing`(
    seed: UInt64
  ) {
    var reader = Reader(
      ShiftingWorld(seed: seed, rows: Int(seed * 37 % 3_000), losesRows: false)
    )
    reader.readThroughTurmoil(steps: 120)
    // The round in progress began before the turmoil ended.
    let isDone = reader.readInPeace(rounds: 2)
    #expect(isDone)
    #expect(Set(reader.cache.keys) == Set(reader.world.rows.map(\.id)))
  }

  @Test(arguments: UInt64(1)...60)
  func `rows that go away while a list is read take none of the others with them`(seed: UInt64) {
    var reader = Reader(
      ShiftingWorld(seed: seed, rows: Int(seed * 53 % 3_000), losesRows: true)
    )
    reader.readThroughTurmoil(steps: 120)
    // The round in progress began before the turmoil ended.
    let isDone = reader.readInPeace(rounds: 2)
    #expect(isDone)
    #expect(Set(reader.cache.keys).isSuperset(of: reader.world.rows.map(\.id)))
  }

  @Test(arguments: UInt64(1)...20)
  func `what had not come to rest is read again until it has`(seed: UInt64) {
    var reader = Reader(ShiftingWorld(seed: seed, rows: 700, losesRows: false))
    reader.readThroughTurmoil(steps: 60)
    let isDone = reader.readInPeace(rounds: 30)
    #expect(isDone)
    for row in reader.world.rows { #expect(reader.cache[row.id] == row) }
  }
}
