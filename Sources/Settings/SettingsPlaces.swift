/// Where a person's settings are, by the rules of XDG.
package struct SettingsPlaces: Equatable, Sendable {
  /// `nil` when neither `XDG_CONFIG_HOME` nor `HOME` says where.
  package let folder: String?

  package init(environment: [String: String]) {
    // A path that is not absolute is to be ignored.
    if let configured = environment["XDG_CONFIG_HOME"], configured.hasPrefix("/") {
      folder = configured + "/kiradeck"
    } else {
      folder = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 + "/.config/kiradeck" }
    }
  }

  package var configurationFile: String? { folder.map { $0 + "/config.toml" } }
  package var themesFolder: String? { folder.map { $0 + "/themes" } }
}
