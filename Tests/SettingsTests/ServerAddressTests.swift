import Kira
import Settings
import Testing

struct ServerAddressTests {
  private func profile(_ stage: String?, _ address: String) throws -> Profile {
    let stage = stage.map { "stage = \"\($0)\"\n" } ?? ""
    let text = "[profiles.a]\nbase_url = \"\(address)\"\n\(stage)"
    let document = try TOMLDocument(parsing: text, file: "config.toml")
    return try #require(Configuration(document).profiles["a"])
  }

  @Test(arguments: [
    ("sandbox", "https://api.balampay.com/sandbox"),
    (nil, "https://api.balampay.com/sandbox/"),
    ("sandbox", "http://127.0.0.1:4040"),
    ("sandbox", "http://localhost:4040/sandbox"),
    ("sandbox", "http://[::1]:4040"),
    ("production", "https://api.balampay.com"),
    ("production", "https://api.balampay.com/sandboxes"),
  ])
  func `an address that agrees with its stage is taken`(stage: String?, address: String) throws {
    let taken = try profile(stage, address).address?.text
    #expect(taken == (address.hasSuffix("/") ? String(address.dropLast()) : address))
  }

  @Test(arguments: [
    ("production", "https://api.balampay.com/sandbox"),
    ("production", "https://api.balampay.com/sandbox/"),
    ("production", "https://gateway.example/kira/sandbox/v1"),
    ("production", "http://127.0.0.1:4040/sandbox"),
    ("sandbox", "https://api.balampay.com"),
    (nil, "https://api.balampay.com"),
    (nil, "https://api.balampay.com/Sandbox"),
  ])
  func `an address in the other world is refused`(stage: String?, address: String) throws {
    let error = try #require(throws: SettingsError.self) { try profile(stage, address) }
    #expect(error.problems.map(\.line) == [2])
    #expect(error.description.contains("base_url leads to"))
  }

  @Test(arguments: [
    "http://api.balampay.com/sandbox", "http://127.0.0.1.evil.example/sandbox",
    "http://127.evil.example/sandbox", "http://localhost.evil.example/sandbox",
    "https://user:word@api.balampay.com/sandbox", "https://api.balampay.com/sandbox?key=1",
    "https://api.balampay.com/sandbox#x", "https://api.balampay.com//sandbox",
    "https://api.balampay.com/../sandbox", "https:///sandbox", "https://:443/sandbox",
    "https://host:0/sandbox", "https://host:99999/sandbox", "https://host:/sandbox",
    "ftp://api.balampay.com/sandbox", "api.balampay.com/sandbox", "https://", "",
    "https://api.balampay.com/sand%62ox", "https://аpi.balampay.com/sandbox",
  ])
  func `an address that could mislead is refused`(address: String) {
    #expect(throws: SettingsError.self) { try profile("sandbox", address) }
  }
}
