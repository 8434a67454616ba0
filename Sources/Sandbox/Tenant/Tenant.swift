import Kira

/// A tenant that is never stored: every record follows from the seed, its key and the time.
///
/// Three eras lie one behind the other. History ends some hours before the start and moves with it
/// in steps of six hours; the staged records stand in the last hours; the live ones have had a few
/// minutes already when the sandbox is started, and their keys are slots of absolute time.
struct Tenant {
  let seed: UInt64
  let options: TenantOptions
  let identities: Identities
  /// From here on records are live; staged ones count their minutes back from it.
  let anchor: Moment
  let userRhythm: Rhythm
  let depositRhythm: Rhythm
  let payoutRhythm: Rhythm
  let oldEnough: OldEnough
  private(set) var oldestReady: RecordKey?
  /// The only part of a tenant that is stored.
  var ledger = Ledger()
  var replays = Replays()
  /// Only follows from the rest, so that copies may share it.
  let partiesMemo = PartiesMemo()
  let tokenMemo = TokenMemo()

  init(seed: UInt64, options: TenantOptions, start: Moment) {
    self.seed = seed
    self.options = options
    identities = Identities(seed: seed)
    let grid = 5 * Span.minute
    anchor = start.moved(by: -grid).roundedDown(to: grid)
    let end = anchor.moved(by: -6 * Span.hour).roundedDown(to: 6 * Span.hour)
    userRhythm = Rhythm(
      end: end.moved(by: -6 * Span.day),
      days: 455,
      shape: .launched,
      seed: mixed(seed &+ 1)
    )
    depositRhythm = Rhythm(end: end, days: 425, shape: .growing, seed: mixed(seed &+ 2))
    payoutRhythm = Rhythm(end: end, days: 425, shape: .growing, seed: mixed(seed &+ 3))
    oldEnough = OldEnough(userRhythm, among: options.historyUserCount, end: end, days: 425)
    oldestReady = findOldestReady()
  }

  func dice(_ key: RecordKey, _ topic: Dice.Topic) -> Dice { Dice(seed: seed, key, topic) }

  var dialect: Dialect { .named(options.dialect) }

  func id(_ key: RecordKey) -> String { identities.text(of: key) }

  /// A text as its author left it: as it should be, or tampered with if the tenant is hostile.
  ///
  /// What came through the API goes back as it came.
  func foreign(_ text: String, of key: RecordKey, _ topic: Dice.Topic) -> ForeignText {
    guard options.isHostile, key.era != .made else { return ForeignText(bytes: Array(text.utf8)) }
    var dice = Dice(seed: mixed(seed &+ topic.rawValue), key, .hostility)
    let insertion = dice.pick(Hostility.insertions)
    return ForeignText(bytes: Hostility.tampered(text, with: insertion))
  }
}

extension Moment {
  func moved(by milliseconds: Int64) -> Moment {
    Moment(milliseconds: self.milliseconds + milliseconds)
  }

  func roundedDown(to grid: Int64) -> Moment {
    Moment(milliseconds: milliseconds - (milliseconds % grid + grid) % grid)
  }
}
