import Settings

/// `kiradeck`: the dashboard for one profile.
enum DashboardCommand {
  @Sendable
  static func run(
    _ invocation: Invocation,
    _ surroundings: inout Surroundings
  ) throws(Trouble) -> Int32 {
    let configuration = try Configuration.forApp(in: surroundings)
    let appearance = try Appearance(invocation, surroundings)
    let finder = ProfileFinder(configuration: configuration, surroundings: surroundings)
    let client = try finder.client(named: invocation.value(of: "profile"))
    try Appearance.checkTerminal()
    let places = Places(environment: surroundings.environment)
    let folder = try places.cacheFolder(ofProfile: client.name)
    try Folder.make(folder)
    let state = try places.stateFolder(ofProfile: client.name)
    let opening = Opening(
      client: client,
      folder: folder,
      state: state,
      drafts: try places.dataFolder(ofProfile: client.name),
      filters: FilterFile(inFolder: state, configured: configuration.filters),
      appearance: appearance,
      surroundings: surroundings
    )
    return try opening.run()
  }
}
