// What must Zendesk create when Barometer is installed?

import { INHIBITOR_FIELD, REASON_FIELD, SETTINGS_OBJECT } from './created.ts'
import { INHIBITORS, type Inhibitor, inhibitorValue } from './reasons/inhibitors.ts'
import { SHIPPED_REASONS } from './reasons/shipped.ts'
import type { ReasonOption } from './reasons/taxonomy.ts'

/** Names that agents see in Zendesk's own field, the same as on our screens: neutral towards customer and colleague. */
const INHIBITOR_NAMES: Readonly<Record<Inhibitor, string>> = {
  product_maturity: 'Feature still new',
  product_quality: 'Product fault',
  product_capabilities: 'Product does many things',
  staff_skills: 'Needed more expertise',
  advanced_customer: 'Very experienced customer',
  novice_customer: 'New to the product',
  communication_skills: 'Understanding each other',
  knowledge_access: 'Answer or tool not at hand',
  circumstances: 'Had to wait for something',
}

interface TaggerRequirement {
  title: string
  type: 'tagger'
  custom_field_options: readonly ReasonOption[]
  /** End users neither see nor set it. */
  visible_in_portal: false
  editable_in_portal: false
}

interface ObjectFieldRequirement {
  key: string
  title: string
  type: 'text' | 'integer' | 'textarea'
  object_key: string
}

export interface PackageRequirements {
  ticket_fields: Readonly<Record<string, TaggerRequirement>>
  custom_objects_v2: {
    objects: readonly {
      key: string
      title: string
      title_pluralized: string
      include_in_list_view: boolean
    }[]
    object_fields: readonly ObjectFieldRequirement[]
  }
}

const tagger = (title: string, options: readonly ReasonOption[]): TaggerRequirement => ({
  title,
  type: 'tagger',
  custom_field_options: options,
  visible_in_portal: false,
  editable_in_portal: false,
})

const objectField = (
  key: string,
  title: string,
  type: ObjectFieldRequirement['type'],
): ObjectFieldRequirement => ({ key, title, type, object_key: SETTINGS_OBJECT })

/** The contents of the package's `requirements.json`. */
export const packageRequirements = (): PackageRequirements => ({
  ticket_fields: {
    [REASON_FIELD]: tagger('Contact reason', SHIPPED_REASONS.options),
    [INHIBITOR_FIELD]: tagger(
      'First-contact inhibitor',
      INHIBITORS.map((inhibitor) => ({ name: INHIBITOR_NAMES[inhibitor], value: inhibitorValue(inhibitor) })),
    ),
  },
  custom_objects_v2: {
    objects: [
      {
        key: SETTINGS_OBJECT,
        title: 'Barometer record',
        title_pluralized: 'Barometer records',
        include_in_list_view: false,
      },
    ],
    object_fields: [
      objectField('kind', 'Kind', 'text'),
      objectField('key', 'Key', 'text'),
      objectField('version', 'Version', 'integer'),
      objectField('body', 'Body', 'textarea'),
    ],
  },
})
