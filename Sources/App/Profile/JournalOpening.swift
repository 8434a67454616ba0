import Glibc
import HTTPMessage
import Intents
import Kira
import Settings
import Store

/// Where the journal of a profile is and whose it is; opens it, or says in words why not.
struct JournalOpening {
  let tenancy: Tenancy
  /// Of the service that everything in it is confirmed for from now on.
  let home: IntentHome
  let folder: String
  let clock: SystemClock

  /// For who only reads and writes the journal: no secret is asked for.
  init(_ invocation: Invocation, _ surroundings: Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    let name = invocation.value(of: "profile")
    try self.init(
      try finder.tenancy(named: name),
      try finder.address(named: name),
      surroundings
    )
  }

  /// For who will also send.
  init(_ client: ClientProfile, _ surroundings: Surroundings) throws(Trouble) {
    try self.init(Tenancy(client), client.address, surroundings)
  }

  /// For who has found out before where the state is.
  init(_ client: ClientProfile, inFolder folder: String, _ clock: SystemClock) {
    self.init(Tenancy(client), client.address, inFolder: folder, clock)
  }

  private init(
    _ tenancy: Tenancy,
    _ address: ServiceAddress,
    _ surroundings: Surroundings
  ) throws(Trouble) {
    let places = Places(environment: surroundings.environment)
    self.init(
      tenancy,
      address,
      inFolder: try places.stateFolder(ofProfile: tenancy.profile),
      SystemClock(standing: surroundings.standingMoment)
    )
  }

  private init(
    _ tenancy: Tenancy,
    _ address: ServiceAddress,
    inFolder folder: String,
    _ clock: SystemClock
  ) {
    self.tenancy = tenancy
    self.folder = folder
    self.clock = clock
    home = IntentHome(
      stage: tenancy.stage,
      client: SafeText(tenancy.clientID),
      host: SafeText(address.host)
    )
  }

  var place: JournalPlace { JournalPlace(folder: folder) }

  /// Whether anything was ever written down, or is said to have been.
  var isThere: Bool { place.isThere }

  func clocks() -> Clocks {
    let now = clock.read()
    return Clocks(
      wall: now.moment,
      bootMilliseconds: now.uptime.milliseconds,
      boot: SafeText(ProcessMark.bootID)
    )
  }

  /// The journal, every entry of it looked at, and what dead processes were sending told as unknown.
  ///
  /// Made if there was never one.
  func open() throws(Trouble) -> Journal {
    try asking { () throws(JournalError) in
      let journal = try Journal(place, of: home, as: .own(), at: clocks())
      if case .broken(let entry, let why) = try journal.verify() {
        throw .tampered(entry: entry, why)
      }
      try journal.recover(at: clocks())
      return journal
    }
  }

  /// The journal to be read by somebody; `nil` where nothing was ever written down.
  ///
  /// What cannot be told as unknown, for want of room, can still be looked at.
  func openForReading() throws(Trouble) -> Journal? {
    guard isThere else { return nil }
    return try asking { () throws(JournalError) in
      let journal = try Journal(place, of: home, as: .own(), at: clocks())
      if case .broken(let entry, let why) = try journal.verify() {
        throw .tampered(entry: entry, why)
      }
      try? journal.recover(at: clocks())
      return journal
    }
  }

  /// That there is none, which is said in the same words wherever one is needed.
  var nothingThere: Trouble {
    Trouble(
      .notFound,
      "\(SafeText(place.path)) is not there: nothing was ever sent by \(tenancy.words) from here, "
        + "or all that was written of it is gone"
    )
  }

  /// Asks the journal, and turns its objections into ours.
  func asking<Value>(_ body: () throws(JournalError) -> Value) throws(Trouble) -> Value {
    do throws(JournalError) {
      return try body()
    } catch {
      throw Trouble(error, at: place.path)
    }
  }
}

extension Tenancy {
  fileprivate init(_ client: ClientProfile) {
    self.init(profile: client.name, stage: client.stage, clientID: client.identity.clientID)
  }
}

extension Trouble {
  /// What it means to a script that the journal lets nothing happen.
  init(_ error: JournalError, at path: String) {
    let code: ExitCode =
      switch error {
      case .lost, .headMissing, .decidedMeanwhile: .confirmationNeeded
      case .unknownKey: .notFound
      default: .failed
      }
    let words = [error.words, error.advice].filter { !$0.isEmpty }.joined(separator: " ")
    self.init(code, "\(SafeText(path)): \(words)")
  }
}
