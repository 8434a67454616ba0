/// What a business does, by one of the 93 words that were made out of the NAICS subsectors.
package struct Industry: Hashable, Sendable {
  package let word: String

  package init(_ word: String) throws(RequestFault) {
    guard Self.words.contains(word) else {
      throw RequestFault("business_industry", "\(word) is not one of the industries Kira knows")
    }
    self.word = word
  }

  /// In the order of the alphabet.
  package static let words = [
    "accommodation", "administrative_support_services", "air_transportation",
    "ambulatory_health_care_services", "amusement_gambling_recreation_industries",
    "animal_production", "apparel_manufacturing", "beverage_tobacco_product_manufacturing",
    "broadcasting", "building_material_garden_equipment_supplies_dealers",
    "chemical_manufacturing", "clothing_accessories_stores",
    "computer_electronic_product_manufacturing", "construction_of_buildings",
    "couriers_messengers", "credit_intermediation_related_activities", "crop_production",
    "data_processing_hosting_related_services", "educational_services",
    "electrical_equipment_appliance_component_manufacturing", "electronics_appliance_stores",
    "fabricated_metal_product_manufacturing", "fishing_hunting_trapping", "food_beverage_stores",
    "food_manufacturing", "food_services_drinking_places", "forestry_logging",
    "funds_trusts_other_financial_vehicles", "furniture_home_furnishings_stores",
    "furniture_related_product_manufacturing", "gasoline_stations", "general_merchandise_stores",
    "health_personal_care_stores", "heavy_civil_engineering_construction", "hospitals",
    "insurance_carriers_related_activities", "internet_publishing_broadcasting",
    "leather_allied_product_manufacturing", "lessors_nonfinancial_intangible_assets",
    "machinery_manufacturing", "management_of_companies", "merchant_wholesalers_durable_goods",
    "merchant_wholesalers_nondurable_goods", "mining_except_oil_gas",
    "miscellaneous_manufacturing", "miscellaneous_store_retailers",
    "monetary_authorities_central_bank", "motion_picture_sound_recording_industries",
    "motor_vehicle_parts_dealers", "museums_historical_sites",
    "nonmetallic_mineral_product_manufacturing", "nonstore_retailers",
    "nursing_residential_care_facilities", "oil_gas_extraction", "other_information_services",
    "paper_manufacturing", "performing_arts_spectator_sports", "personal_laundry_services",
    "petroleum_coal_products_manufacturing", "pipeline_transportation",
    "plastics_rubber_products_manufacturing", "postal_service", "primary_metal_manufacturing",
    "printing_related_support_activities", "private_households",
    "professional_scientific_technical", "public_administration", "publishing_industries",
    "rail_transportation", "real_estate", "religious_grantmaking_civic_professional_organizations",
    "rental_leasing_services", "repair_maintenance", "scenic_sightseeing_transportation",
    "securities_commodity_contracts_financial_investments", "social_assistance",
    "specialty_trade_contractors", "sporting_goods_hobby_book_music_stores",
    "support_activities_agriculture_forestry", "support_activities_mining",
    "support_activities_transportation", "telecommunications", "textile_mills",
    "textile_product_mills", "transit_ground_passenger_transportation",
    "transportation_equipment_manufacturing", "truck_transportation", "utilities",
    "warehousing_storage", "waste_management_remediation_services", "water_transportation",
    "wholesale_electronic_markets_agents_brokers", "wood_product_manufacturing",
  ]
}
