import Glibc
import JSONText
import Kira

/// Where it is written down that somebody wanted to see what is masked: before it is shown.
struct RevealJournal {
  /// What is to be shown, to whom it is known, and never a word of it.
  struct Entry {
    var tenancy: Tenancy
    var kind: ResourceKind
    var id: String
    var command: String
    /// As the person said it; `nil` when nothing was said.
    var reason: String?
    var at: Moment
  }

  let folder: String
  private var tenancy: Tenancy?
  private var clock = SystemClock()

  init(folder: String) { self.folder = folder }

  init(_ reading: CacheReading, _ surroundings: Surroundings) throws(Trouble) {
    let places = Places(environment: surroundings.environment)
    folder = try places.stateFolder(ofProfile: reading.tenancy.profile)
    tenancy = reading.tenancy
    clock = SystemClock(standing: surroundings.standingMoment)
  }

  /// What a command is about to ask for; what cannot be written down is not revealed.
  func write(_ place: RecordInquest.Place, by invocation: Invocation) throws(Trouble) {
    guard let tenancy else { preconditionFailure("nobody said whose record it is") }
    try write(
      Entry(
        tenancy: tenancy,
        kind: place.kind,
        id: place.id,
        command: "\(invocation.command) --reveal",
        reason: invocation.value(of: "because"),
        at: clock.read().moment
      )
    )
  }

  private var path: String { folder + "/reveals.ndjson" }

  /// Returns once it is on the disk.
  func write(_ entry: Entry) throws(Trouble) {
    try Folder.make(folder)
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    let line = Self.json(of: entry).compact + [0x0A]
    let failure = line.withUnsafeBytes { Surroundings.write($0, to: descriptor) }
    guard failure == 0 else { throw refusal(failure) }
    guard fsync(descriptor) == 0, syncFolder() else { throw refusal(errno) }
  }

  /// A new file is lost with its folder's page, however well it is synced itself.
  private func syncFolder() -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  private func refusal(_ number: Int32) -> Trouble {
    Trouble(
      .failed,
      "nothing is revealed, because it cannot be written down: \(path): \(systemWords(number))"
    )
  }

  static func json(of entry: Entry) -> JSON {
    .object([
      .init("at", .string(MomentText.text(of: entry.at))),
      .init("who", .string(Self.userName)), .init("uid", .number("\(getuid())")),
      .init("profile", .string(SafeText(entry.tenancy.profile).text)),
      .init("stage", .string(entry.tenancy.stage.rawValue)),
      .init("client_id", .string(SafeText(entry.tenancy.clientID).text)),
      .init("what", .string("\(entry.kind.rawValue) \(SafeText(entry.id))")),
      .init("how", .string(entry.command)),
      .init("why", entry.reason.map { .string(SafeText($0).text) } ?? .null),
    ])
  }

  /// By the system's own table: an environment may say anything.
  private static var userName: String {
    getpwuid(getuid()).map { SafeText(String(cString: $0.pointee.pw_name)).text } ?? "unknown"
  }
}
