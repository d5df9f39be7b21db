import { describe, expect, it } from 'vitest'
import { signalNamed } from './signals.ts'

describe('a column’s name speaks of', () => {
  it.each([
    [
      'days_since_active',
      'days_since_active, days_since_last_activity, days_since_the_last_login, Days Since Log-In, daysSinceSeen, days_since_use, days_since_visit, days_since_session, last_active, lastActivity, last_login_at, last_log_in_on, last_seen_date, last_visit_day, last_session_days, last_login_days_ago, days_inactive, inactive_days, recency, recency_days, recent_use',
    ],
    [
      'features_used',
      'features, features_used, features_adopted, features_active, features_count, number_of_features, num_features, n_features, count_of_active_features, active_features, feature_count, feature_adoption, features_used_30d',
    ],
    [
      'days_since_key_action',
      'days_since_key_action, days_since_last_core_action, days_since_campaign, days_since_order, days_since_the_purchase, key_action, last_key_action, core_action_at, key_action_date, last_campaign, last_order_on, last_purchase_days_ago',
    ],
    [
      'onboarding_step',
      'onboarding, onboarding_step, onboarding_stage, onboarding_status, onboarding_progress, onboarding_done, onboarding_completed',
    ],
    [
      'days_since_training',
      'days_since_training, days_since_last_course, days_since_webinar, last_training, last_course_at, last_webinar_date, training_at, training_date, training_days',
    ],
    [
      'help_centre_views',
      'help_centre_views, help_center_view, article_views, articles_viewed, knowledge_base_visits, kb_visit, doc_reads, docs_read, help_center_views_last_90_days, HelpCenterViews 30 d',
    ],
    [
      'help_centre_searches',
      'help_centre_search, help_center_searches, article_search, articles_searches, knowledge_base_searches, kb_search, doc_search, docs_searches',
    ],
    [
      'community_visits',
      'community_visit, community_visits, forum_views, forum_view, community_logins, forum_login',
    ],
    [
      'community_contributions',
      'community_contributions, community_contribution, forum_post, community_posts, forum_comments, forum_comment, community_votes, forum_vote, forum_answers, community_answer',
    ],
    [
      'how_to_contacts',
      'how_to_contact, how-to contacts, How to: tickets, how_to_ticket, how_to_questions, how_to_question, how_to_cases, how_to_case, __how_to_cases__',
    ],
  ])('%s: %s', (signal, names) => {
    expect(names.split(', ').filter((name) => signalNamed(name) !== signal)).toEqual([])
  })

  it.each([
    'x_days_since_login, days_since_logins, days_since_login_failed, not_last_seen, last_seen_where, last_seen_at_home, xrecency, recency_score, inactive_days_x, my_last_active, days_since',
    'my_features, features_wanted, features_used_up, feature, xfeature_count, feature_counts, feature_adoption_x, features_in, no_features',
    'my_key_action, key_actions, order, last_orders, last_order_total, days_since_order_x, xlast_campaign, xdays_since_order',
    'my_onboarding, onboarding_x, onboarding_steps, onboardings',
    'training, my_training_at, training_at_home, last_training_room, xlast_course, trainings',
    'my_kb_views, kb_viewing, views, help_views, kb_views_x, article_searched, xkb_search, kb_searches_x, kbsearch',
    'community, my_forum_visits, forum_visitor, community_posted, xforum_posts, forum_posts_x, forum_visits_x',
    'how_to, my_how_to_cases, how_to_cases_open, howto_cases',
    'help_center_views_90, help_center_views_d, help_centre_views_90d_before',
  ])('none of them: %s', (names) => {
    expect(names.split(', ').filter((name) => signalNamed(name) !== null)).toEqual([])
  })
})
