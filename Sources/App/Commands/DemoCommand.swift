import HTTPMessage
import JSONText
import Kira
import Settings

/// `kiradeck demo`: the dashboard on a sandbox of its own, and nothing left behind.
enum DemoCommand {
  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let arguments = try arguments(of: invocation)
    let appearance = try Appearance(invocation, surroundings)
    try Appearance.checkTerminal()
    let parents = Places(environment: surroundings.environment).runtimeFolders
    let folder = try Folder.makeTemporary(in: parents, prefix: DemoSandbox.folderPrefix)
    let sandbox = try DemoSandbox(arguments: arguments, folder: folder)
    defer { sandbox.end() }
    let client = try ClientProfile(announcement: sandbox.announcement)
    let opening = Opening(
      client: client,
      folder: folder,
      state: folder,
      drafts: folder,
      filters: FilterFile(inFolder: folder),
      appearance: appearance,
      surroundings: surroundings
    )
    return try opening.run()
  }

  /// The same options, checked here, where a mistake can still be told in one line.
  private static func arguments(of invocation: Invocation) throws(Trouble) -> [String] {
    _ = try SandboxCommand.tenant(of: invocation)
    let seed = try invocation.number(of: "seed", in: 0...Int.max) ?? 1
    let scale = invocation.values(of: "scale").flatMap { ["--scale", $0] }
    let flags = ["empty", "quiet", "hostile"].filter { invocation.has($0) }.map { "--" + $0 }
    return ["--port", "0", "--seed", "\(seed)"] + scale + flags
  }
}

extension ClientProfile {
  /// What a sandbox says about itself in its first line.
  init(announcement: String) throws(Trouble) {
    let json = try? JSON(parsing: Array(announcement.utf8))
    guard let address = json?["base_url"]?.text, let key = json?["api_key"]?.text,
      let clientID = json?["client_id"]?.text, let password = json?["password"]?.text,
      let service = try? ServiceAddress(address)
    else { throw Trouble(.failed, "the sandbox did not say how to sign in") }
    try self.init(
      name: "demo",
      stage: .sandbox,
      address: service,
      identity: Identity(key: Secret(key), clientID: clientID, password: Secret(password))
    )
  }
}
