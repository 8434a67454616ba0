import Kira
import Settings
import Store

/// `kiradeck cache info|verify|purge`: what the cache holds, whether it is whole, and less of it.
enum CacheCommand {
  static let options = [
    Option("json", "what 'info' says as one object"),
    Option("older-than", value: "AGE", "'purge': what is settled and older, such as 90d or 26w"),
    Option("all", "'purge': the whole cache"),
    Option("yes", "'purge': does it"),
  ]

  private typealias Part =
    @Sendable (Invocation, inout Surroundings) throws(Trouble) -> Void

  private static let parts = CommandParts<Part>(
    of: "cache",
    [("info", info), ("verify", verify), ("purge", purge)]
  )

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let part = try parts.named(in: invocation)
    try part(invocation, &surroundings)
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func info(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let page = try CachePage(CacheReading(invocation, surroundings))
    surroundings.print(invocation.has("json") ? page.json : page.text)
    surroundings.narrate(page.reading.tenancy.words)
  }

  @Sendable
  private static func verify(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    let reading = try CacheReading(invocation, surroundings)
    let faults = try reading.read { cache throws(StoreError) in try cache.faults() }
    for fault in faults { surroundings.print(SafeText(fault).text) }
    guard faults.isEmpty else {
      throw Trouble(
        .failed,
        "\(reading.path) is not whole; 'kiradeck cache purge --all --yes' and a sync make it anew"
      )
    }
    surroundings.print("\(reading.path): whole")
    surroundings.narrate(reading.tenancy.words)
  }

  @Sendable
  private static func purge(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    try CachePurging(invocation, surroundings).run(&surroundings)
  }
}
