import Glibc
import HTTPServer
import Sandbox
import SandboxServer

/// `kiradeck sandbox`: Kira played on a port of this machine.
enum SandboxCommand {
  static let listening = [
    Option("port", value: "N", "where it listens on this machine; 0 takes a free one"),
    Option("address", value: "A", "an IPv4 address to listen on instead of 127.0.0.1"),
    Option("force", "listens where other machines see it, or with credentials of production"),
  ]

  static let behaviour = [
    Option(
      "dialect",
      value: "NAME",
      "which Kira to play: \(SandboxCommand.words(Dialect.Name.self))"
    ),
    Option("fault", value: "FILE", "misdeeds from the start, in JSON", isRepeatable: true),
    Option("webhook-delay", value: "SECONDS", "between a cause and its webhook; else as at Kira"),
    Option(
      "payout-keys",
      value: "MANNER",
      "what a payout's second use of a key does: \(SandboxCommand.words(PayoutKeys.self))"
    ),
    Option("list-lag", value: "SECONDS", "how long a new payout stays out of the lists"),
    Option(
      "references",
      value: "MANNER",
      "what becomes of the reference of a payout: \(SandboxCommand.words(References.self))"
    ),
    Option("otp", "payouts in dollars want a one-time code"),
    Option("until-eof", "ends with standard input, and so with whoever started it"),
  ]

  /// For the demo, which must leave nothing behind even when it is killed, and for measuring.
  static let hiddenOptions = [
    Option("still", "nothing in the tenant changes, as a measurement needs it", isHidden: true),
    Option("sweep", value: "FOLDER", "the demo's folder, removed at the end", isHidden: true),
  ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let options = try options(of: invocation, in: surroundings)
    let folder = try folderToSweep(invocation)
    let say = surroundings.print
    do throws(ListenError) {
      try serveSandbox(options, announce: say, carrier: CurlCarrier())
    } catch {
      throw Trouble(.failed, "\(error)")
    }
    if let folder { Folder.sweep(folder) }
    return ExitCode.done.rawValue
  }

  private static func options(
    of invocation: Invocation,
    in surroundings: Surroundings
  ) throws(Trouble) -> SandboxOptions {
    guard let port = try invocation.number(of: "port", in: 0...65_535) else {
      throw Trouble(.usage, "'sandbox' needs a port: kiradeck sandbox --port 8080")
    }
    var options = SandboxOptions(port: UInt16(port), tenant: try tenant(of: invocation))
    options.seed = UInt64(try invocation.number(of: "seed", in: 0...Int.max) ?? 1)
    let credentials = credentials(in: surroundings, seed: options.seed)
    options.tenant.credentials = credentials
    options.faults = try SandboxCaution.faults(of: invocation)
    options.address = invocation.value(of: "address") ?? options.address
    options.mayLeaveLoopback = invocation.has("force")
    if !options.mayLeaveLoopback { try SandboxCaution.check(options.address, surroundings) }
    guard credentials.isUsable else {
      throw Trouble(.configuration, "KIRA_CLIENT_ID is no UUID, so nobody could sign in with it")
    }
    if invocation.has("still") {
      options.stillAt = SystemClock(standing: surroundings.standingMoment).read().moment
    }
    options.until = invocation.has("until-eof") ? STDIN_FILENO : nil
    return options
  }

  /// The environment's where it has any, so that a client's configuration can stay as it is.
  private static func credentials(
    in surroundings: Surroundings,
    seed: UInt64
  ) -> SandboxCredentials {
    var credentials = SandboxCredentials(seed: seed)
    func given(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
    let secrets = surroundings.secrets
    credentials.apiKey = given(secrets["KIRA_API_KEY"]?.revealed()) ?? credentials.apiKey
    credentials.password = given(secrets["KIRA_PASSWORD"]?.revealed()) ?? credentials.password
    credentials.clientID =
      given(surroundings.environment["KIRA_CLIENT_ID"]) ?? credentials.clientID
    return credentials
  }

  /// What the options say about the tenant to play.
  static func tenant(of invocation: Invocation) throws(Trouble) -> TenantOptions {
    var tenant = TenantOptions(isEmpty: invocation.has("empty"))
    tenant.isHostile = invocation.has("hostile")
    tenant.isQuiet = invocation.has("quiet")
    tenant.dialect = try word(of: "dialect", invocation) ?? tenant.dialect
    tenant.payoutKeys = try word(of: "payout-keys", invocation) ?? tenant.payoutKeys
    tenant.references = try word(of: "references", invocation) ?? tenant.references
    let day = 0...86_400
    tenant.listLag = Int64(try invocation.number(of: "list-lag", in: day) ?? 0)
    tenant.webhookDelay = try invocation.number(of: "webhook-delay", in: day).map(Int64.init)
    tenant.asksForCode = invocation.has("otp")
    let scale = invocation.values(of: "scale")
    guard !scale.isEmpty else { return tenant }
    do throws(SandboxScaleError) {
      tenant.scale = try SandboxScale(parsing: scale.joined(separator: ","))
    } catch {
      throw Trouble(.usage, "--scale: \(error)")
    }
    return tenant
  }

  private static func word<Words: RawRepresentable<String> & CaseIterable>(
    of option: String,
    _ invocation: Invocation
  ) throws(Trouble) -> Words? {
    guard let text = invocation.value(of: option) else { return nil }
    guard let word = Words(rawValue: text) else {
      throw Trouble(.usage, "--\(option) takes one of \(words(Words.self)), not '\(text)'")
    }
    return word
  }

  private static func words<Words: RawRepresentable<String> & CaseIterable>(
    _ words: Words.Type
  ) -> String {
    words.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// Only a folder that a demo made is ever removed.
  private static func folderToSweep(_ invocation: Invocation) throws(Trouble) -> String? {
    guard let folder = invocation.value(of: "sweep") else { return nil }
    let name = folder.split(separator: "/").last ?? ""
    guard folder.hasPrefix("/"), name.hasPrefix(DemoSandbox.folderPrefix) else {
      throw Trouble(.usage, "--sweep takes the folder of a demo, not '\(folder)'")
    }
    return folder
  }
}
