import Glibc
import Settings

/// `kiradeck config init|check|path`.
enum ConfigCommand {
  private typealias Part =
    @Sendable (String, inout Surroundings) throws(Trouble) -> Void

  private static let parts = CommandParts<Part>(
    of: "config",
    [("init", initialise), ("check", check), ("path", path)]
  )

  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let part = try parts.named(in: invocation)
    let places = SettingsPlaces(environment: surroundings.environment)
    guard let file = places.configurationFile else {
      throw Trouble(.configuration, "neither XDG_CONFIG_HOME nor HOME names a folder")
    }
    try part(file, &surroundings)
    return ExitCode.done.rawValue
  }

  @Sendable
  private static func path(_ file: String, _ surroundings: inout Surroundings) throws(Trouble) {
    surroundings.print(file)
  }

  @Sendable
  private static func check(_ file: String, _ surroundings: inout Surroundings) throws(Trouble) {
    let configuration = try Configuration.forApp(in: surroundings)
    let folder = SettingsPlaces(environment: surroundings.environment).themesFolder
    let shelf = ThemeShelf(folder: folder)
    for name in shelf.names { _ = try shelf.forApp(named: name) }
    _ = try shelf.forApp(named: configuration.theme)
    let exists = access(file, F_OK) == 0
    surroundings.print(exists ? "\(file): in order" : "\(file): not there, so all is as built in")
  }

  @Sendable
  private static func initialise(
    _ file: String,
    _ surroundings: inout Surroundings
  ) throws(Trouble) {
    guard access(file, F_OK) != 0 else { throw Trouble(.failed, "\(file) is there already") }
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try Folder.make("/" + folder)
    guard TextFile.replace(file, with: Configuration.sample) else {
      throw Trouble(.failed, "\(file) cannot be written: \(systemWords(errno))")
    }
    surroundings.print(file)
  }
}

extension Configuration {
  /// The configuration of whoever runs this, or what is wrong with it, one line each.
  static func forApp(in surroundings: Surroundings) throws(Trouble) -> Configuration {
    let places = SettingsPlaces(environment: surroundings.environment)
    do throws(SettingsError) {
      return try load(from: places.configurationFile)
    } catch {
      throw Trouble(.configuration, error.description)
    }
  }
}
