import Glibc
import HTTPMessage
import HTTPServer
import Kira
import Settings
import Store

/// `kiradeck sync`: fills the cache without a dashboard.
enum SyncCommand {
  static let options = [
    Option("full", "reads every list to its end, whatever is known"),
    Option("recipients", "reads every user's recipients as well, a request for each user"),
    Option("rate", value: "N|max", "requests a second; max, unpaced, only on this machine"),
    Option("json", "what was read as one JSON object"),
  ]

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let configuration = try Configuration.forApp(in: surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    var client = try finder.client(named: invocation.value(of: "profile"))
    client.limits = try limits(invocation, of: client)
    let folder = try Places(environment: surroundings.environment)
      .cacheFolder(ofProfile: client.name)
    try Folder.make(folder)
    // Before anything can take long: until here a signal simply ends us.
    let stop = StopSignal()
    let cache = try openCache(of: client, in: folder)
    if let notice = cache.notice { surroundings.narrate(notice) }
    if invocation.has("full") { try forgetMarks(of: cache) }
    let task = FillingTask(
      client: client,
      folder: folder,
      cache: cache,
      stop: stop,
      readsRecipients: invocation.has("recipients")
    )
    let ending = task.run(surroundings, asJSON: invocation.has("json"))
    return try code(of: ending, stop)
  }

  private static func limits(
    _ invocation: Invocation,
    of client: ClientProfile
  ) throws(Trouble) -> Pacer.Limits? {
    guard let rate = invocation.value(of: "rate") else { return client.limits }
    guard rate == "max" else {
      let perSecond = try invocation.number(of: "rate", in: 1...1_000) ?? 1
      let atOnce = client.limits?.atOnce ?? Pacer.Limits.promised.atOnce
      return Pacer.Limits(perSecond: Int64(perSecond), atOnce: atOnce)
    }
    guard client.address.isLoopback else {
      throw Trouble(
        .usage,
        "--rate max is for a sandbox on this machine; \(client.address.text) is somebody's service"
      )
    }
    return .unpaced
  }

  private static func openCache(
    of client: ClientProfile,
    in folder: String
  ) throws(Trouble) -> Cache {
    let path = folder + "/cache.sqlite"
    let cache: Cache
    do throws(StoreError) {
      let binding = Store.Binding(stage: client.stage, clientID: client.identity.clientID)
      cache = try Cache(path: path, binding: binding)
    } catch {
      throw Trouble(.failed, "\(path): \(error.wordsWithAdvice)")
    }
    guard cache.access == .writing else {
      throw Trouble(.failed, cache.notice ?? "another process fills this cache already")
    }
    return cache
  }

  private static func forgetMarks(of cache: Cache) throws(Trouble) {
    do throws(StoreError) {
      for kind in ResourceKind.allCases { try cache.setSyncCursor(kind, to: nil) }
    } catch {
      throw Trouble(.failed, "the cache: \(error.words)")
    }
  }

  private static func code(
    of ending: Filling.Ending,
    _ stop: StopSignal?
  ) throws(Trouble) -> Int32 {
    switch ending {
    case .done: return ExitCode.done.rawValue
    case .refused(let reason): throw Trouble(.authentication, reason)
    case .unreachable(let reason):
      throw Trouble(.failed, "\(reason); what was read is kept, and 'sync' goes on from there")
    case .incomplete(let troubles): throw Trouble(.failed, troubles.joined(separator: "; "))
    case .overBudget(let words):
      throw Trouble(
        .failed,
        "\(words), which are kept for looking; 'sync' goes on from here when more have grown back"
      )
    case .stopped:
      return 128 + (stop?.number ?? SIGTERM)
    }
  }
}
